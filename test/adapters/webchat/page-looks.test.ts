import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import axe from "axe-core";
import type { BrowserChat, OpenChat } from "./browser-chat.ts";
import { startBrowserChat } from "./browser-chat.ts";

jest.setTimeout(30_000);

let browser: BrowserChat;
let chat: OpenChat;

beforeAll(async () => {
  browser = await startBrowserChat();
});
afterEach(() => chat.close());
afterAll(() => browser.stop());

/** Everything that the page can show, in one talk. */
async function showEverything(): Promise<void> {
  const { page } = chat;
  await page.getByRole("button", { name: "Cài VNeID" }).click();
  await page.getByText("Đã bấm: p.Cài VNeID").waitFor();
  await chat.say({ author: "automatic", text: "Mã việc: K7-2041." });
  await chat.say({
    author: "officer",
    text: `Xem https://vneid.gov.vn/${"rat-dai".repeat(30)} ${"ạ".repeat(300)}`,
    buttons: [
      { kind: "url", label: "Cổng dịch vụ công quốc gia", url: "https://dichvucong.gov.vn" },
      { kind: "call", label: "Gọi 1900 0368", phone: "1900 0368" },
      { kind: "reply", label: "Đ".repeat(120), payload: "p" },
    ],
    attachments: [
      { kind: "image", source: "images/none.png", label: "Màn hình cửa hàng ứng dụng" },
      { kind: "file", source: "images/ct01.pdf", label: "Mẫu CT01" },
      { kind: "map", latitude: 21, longitude: 105, label: "Trụ sở phường" },
    ],
  });
  await page.getByText("Gọi 1900 0368").waitFor();
  await page.context().setOffline(true);
  await page.getByRole("textbox").fill("chưa gửi được");
  await page.getByRole("textbox").press("Enter");
  await page.getByRole("button", { name: "Bấm để gửi lại" }).waitFor();
  await page.getByText("Mất kết nối").waitFor();
  await page.getByRole("textbox").press("Enter");
  await page.getByRole("alert").getByText("Tin chưa có chữ nào").waitFor();
}

const VIEWS = [360, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => [width, scheme] as const),
);

test.each(VIEWS)(
  "at %i px in %s colours axe finds nothing to complain of",
  async (width, scheme) => {
    chat = await browser.open({ viewport: { width, height: 740 }, colorScheme: scheme });
    await showEverything();
    await chat.page.evaluate(axe.source);
    const problems = await chat.page.evaluate(
      "axe.run().then(r => r.violations.map(v => [v.id, ...v.nodes.map(n => n.html)]))",
    );
    expect(problems).toEqual([]);
  },
);

test.each([320, 360])("at %i px nothing has to be scrolled sideways", async (width) => {
  chat = await browser.open({ viewport: { width, height: 640 }, isMobile: true, hasTouch: true });
  await showEverything();
  const overflow = await chat.page.evaluate(
    "[document.documentElement, document.querySelector('.log')].map(e => e.scrollWidth - e.clientWidth)",
  );
  expect(overflow).toEqual([0, 0]);
});

test("what is pressed is at least 48 px high and texts at least 18 px", async () => {
  chat = await browser.open({ viewport: { width: 360, height: 740 } });
  await showEverything();
  const sides = await measure(
    "button, .button, .attachment, textarea",
    "Math.min(e.offsetHeight, e.offsetWidth)",
  );
  for (const side of sides) expect(side).toBeGreaterThanOrEqual(48);
  const sizes = await measure(
    ".text, .button, textarea, .send",
    "parseFloat(getComputedStyle(e).fontSize)",
  );
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(18);
});

/** A number of each element that is shown; `e` is the element. */
async function measure(selector: string, number: string): Promise<readonly number[]> {
  const found: unknown = await chat.page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map(e => ${number})`,
  );
  if (!Array.isArray(found) || found.length === 0) throw new Error("nothing was measured");
  return found.map(Number);
}

test("at 200 % zoom on a phone there is room to read and to write", async () => {
  chat = await browser.open({ viewport: { width: 320, height: 256 } });
  const heightOf = async (selector: string) =>
    (await chat.page.locator(selector).boundingBox())?.height ?? 0;
  expect(await heightOf(".log")).toBeGreaterThan(100);
  const box = await chat.page.getByRole("textbox").boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
});

test("who reads further up is not moved, and is told that something came", async () => {
  chat = await browser.open({ viewport: { width: 360, height: 640 } });
  const { page } = chat;
  for (let line = 1; line <= 20; line += 1) await chat.say({ text: `câu số ${line}` });
  await page.getByText("câu số 20", { exact: true }).waitFor();
  await page.evaluate("document.querySelector('.log').scrollTop = 100");
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor();
  await chat.say({ text: "tin đến sau" });
  await page.getByRole("button", { name: "Có tin mới" }).waitFor();
  expect(await measure(".log", "e.scrollTop")).toEqual([100]);
  await page.getByRole("button", { name: "Có tin mới" }).click();
  await page.getByRole("button", { name: "Có tin mới" }).waitFor({ state: "detached" });
  expect(await distanceToEnd()).toBeLessThan(2);
});

test("a long answer is shown from its beginning, and the next question moves to its end", async () => {
  chat = await browser.open({ viewport: { width: 360, height: 640 } });
  const { page } = chat;
  await page
    .getByRole("textbox")
    .fill(Array.from({ length: 40 }, (_, line) => `dòng ${line}`).join("\n"));
  await page.getByRole("textbox").press("Enter");
  await page.getByText("Đã nghe: dòng 0").waitFor();
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor();
  const own = await page.locator(".citizen").boundingBox();
  const log = await page.locator(".log").boundingBox();
  expect(Math.abs((own?.y ?? 0) - (log?.y ?? 0))).toBeLessThan(40);
  await page.getByRole("textbox").fill("tiếp");
  await page.getByRole("textbox").press("Enter");
  await page.getByText("Đã nghe: tiếp").waitFor();
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor({ state: "detached" });
  expect(await distanceToEnd()).toBeLessThan(2);
});

async function distanceToEnd(): Promise<number> {
  const [distance] = await measure(".log", "e.scrollHeight - e.clientHeight - e.scrollTop");
  return distance ?? Number.NaN;
}

test("the words of who presses a button stay in sight above a long answer", async () => {
  chat = await browser.open({ viewport: { width: 360, height: 480 } });
  const { page } = chat;
  await chat.say({ text: "dòng\n".repeat(30) });
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor();
  await page.getByRole("button", { name: "Cài VNeID" }).click();
  await page.getByText("Đã bấm: p.Cài VNeID").waitFor();
  await chat.say({ text: "dài\n".repeat(30) });
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor();
  expect(await measure(".citizen", "e.offsetTop - e.closest('.log').scrollTop")).toEqual([12]);
});

test("the talk is a log in Vietnamese under one heading", async () => {
  chat = await browser.open({}, { title: "UBND phường Cửa Nam" });
  const { page } = chat;
  expect(await page.locator("html").getAttribute("lang")).toBe("vi");
  await page.getByRole("heading", { name: "UBND phường Cửa Nam", level: 1 }).waitFor();
  const log = page.getByRole("log", { name: "Nội dung trò chuyện" });
  expect(await log.getAttribute("aria-live")).toBe("polite");
  expect(await log.getAttribute("aria-busy")).toBe("false");
  await page.getByText("Đừng gửi mã OTP, mật khẩu").waitFor();
});
