import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { BrowserChat, OpenChat } from "./browser-chat.ts";
import { GREETING, startBrowserChat } from "./browser-chat.ts";

jest.setTimeout(30_000);

let browser: BrowserChat;
let chat: OpenChat;

beforeAll(async () => {
  browser = await startBrowserChat();
});
afterEach(() => chat.close());
afterAll(() => browser.stop());

async function write(text: string): Promise<void> {
  await chat.page.getByRole("textbox").fill(text);
  await chat.page.getByRole("textbox").press("Enter");
}

async function seen(text: string): Promise<void> {
  await chat.page.getByText(text, { exact: true }).waitFor();
}

test("a citizen writes, presses a button, and finds the talk again after a reload", async () => {
  chat = await browser.open();
  const { page } = chat;
  await write("lam sao cai vneid");
  await seen("Đã nghe: lam sao cai vneid");
  await page.getByRole("button", { name: "Cài VNeID" }).click();
  await seen("Đã bấm: p.Cài VNeID");
  await page.getByRole("button", { name: "iPhone" }).click();
  await seen("Đã bấm: p.iPhone");
  const whole = [
    GREETING,
    "lam sao cai vneid",
    "Đã nghe: lam sao cai vneid",
    "Cài VNeID",
    "Đã bấm: p.Cài VNeID",
    "iPhone",
    "Đã bấm: p.iPhone",
  ];
  expect(await chat.texts()).toEqual(whole);
  await page.reload();
  await seen("Đã bấm: p.iPhone");
  expect(await chat.texts()).toEqual(whole);
  expect(chat.chat.inbox.taken).toHaveLength(4);
});

test("the page asks nobody but its own server", async () => {
  chat = await browser.open();
  await write("xin chào");
  await seen("Đã nghe: xin chào");
  expect(chat.asked.length).toBeGreaterThan(3);
  for (const address of chat.asked) expect(address).toContain(chat.chat.url);
});

test("the keyboard alone is enough", async () => {
  chat = await browser.open();
  const { page } = chat;
  await page.keyboard.type("một");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("hai");
  await page.keyboard.press("Enter");
  await page.getByText("Đã nghe: một").waitFor();
  expect(await chat.texts()).toContain("một\nhai");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await seen("Đã bấm: p.Cài VNeID");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await seen("Đã bấm: p.iPhone");
});

test("Enter that ends a letter of a Vietnamese keyboard does not send", async () => {
  chat = await browser.open();
  const box = chat.page.getByRole("textbox");
  await box.fill("chào");
  await box.dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await box.dispatchEvent("keydown", { key: "Enter", isComposing: false });
  await seen("Đã nghe: chào");
  expect(chat.chat.inbox.taken).toHaveLength(2);
});

test("a button that is pressed twice in haste is one answer", async () => {
  chat = await browser.open();
  await chat.page.getByRole("button", { name: "Cài VNeID" }).dblclick();
  await seen("Đã bấm: p.Cài VNeID");
  await write("xong");
  await seen("Đã nghe: xong");
  const kinds = chat.chat.inbox.taken.map((event) => event.content.kind);
  expect(kinds).toEqual(["opened", "tap", "text"]);
});

test("an empty message and one of 10,001 characters are told of and not sent", async () => {
  chat = await browser.open();
  const { page } = chat;
  const alert = page.getByRole("alert");
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await alert.getByText("Tin chưa có chữ nào").waitFor();
  await write("ạ".repeat(10_001));
  await alert.getByText("Tin dài quá").waitFor();
  expect(await page.getByRole("textbox").inputValue()).toHaveLength(10_001);
  await write("ạ".repeat(10_000));
  await page.getByText("Đã nghe: ạạ").waitFor();
  expect(await alert.textContent()).toBe("");
});

test("a text of a citizen or of the bot never becomes markup", async () => {
  chat = await browser.open();
  const { page } = chat;
  const attack = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`;
  await write(attack);
  await seen(`Đã nghe: ${attack}`);
  await chat.say({
    author: "officer",
    text: "javascript:document.title='hit' data:text/html,x",
    buttons: [
      { kind: "url", label: "nút xấu", url: "javascript:document.title='hit'" },
      { kind: "call", label: "gọi", phone: "1900';alert(1)//0368" },
    ],
    attachments: [
      { kind: "link", label: "liên kết xấu", url: "javascript:document.title='hit'" },
      { kind: "link", label: "liên kết hỏng", url: "http://[" },
    ],
  });
  await seen("nút xấu");
  expect(await chat.texts()).toContain(attack);
  const addresses = "[...document.querySelectorAll('.log a')].map(a => a.getAttribute('href'))";
  expect(await page.evaluate(addresses)).toEqual(["tel:190010368"]);
  expect(await page.locator("img, .log script").count()).toBe(0);
  expect(await page.title()).toBe("Dẫn Lối");
});

test("an address can be pressed in an answer and stays words in a citizen's message", async () => {
  chat = await browser.open();
  await write("https://lua-dao.example/qua");
  await seen("Đã nghe: https://lua-dao.example/qua");
  await chat.say({ text: "Xem https://vneid.gov.vn/huong-dan.\nRồi hỏi tiếp." });
  const link = chat.page.getByRole("link", { name: "https://vneid.gov.vn/huong-dan" });
  expect(await link.getAttribute("href")).toBe("https://vneid.gov.vn/huong-dan");
  expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
  const own = chat.page.locator(".citizen");
  expect(await own.textContent()).toContain("https://lua-dao.example/qua");
  expect(await own.getByRole("link").count()).toBe(0);
});

test("each speaker is named", async () => {
  chat = await browser.open();
  await write("gặp người thật");
  await chat.say({ author: "automatic", text: "Đã chuyển." });
  await chat.say({ author: "officer", text: "Chào bác." });
  await seen("Chào bác.");
  const nameOf = async (kind: string) =>
    chat.page.locator(`.${kind} .author`).first().textContent();
  expect(await nameOf("bot")).toBe("Trợ lý tự động");
  expect(await nameOf("citizen")).toBe("Tôi");
  expect(await nameOf("automatic")).toBe("Tin báo tự động");
  expect(await nameOf("officer")).toBe("Cán bộ trả lời");
});
