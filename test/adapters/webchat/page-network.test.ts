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

test("what is written without a network is kept, shown as unsent, and sent once when it is back", async () => {
  chat = await browser.open();
  const { page } = chat;
  await page.context().setOffline(true);
  await seen("Mất kết nối. Đang nối lại…");
  await write("một");
  await write("hai");
  await page.getByRole("button", { name: "Bấm để gửi lại" }).first().waitFor();
  expect(chat.chat.inbox.taken).toHaveLength(1);
  await page.context().setOffline(false);
  await seen("Đã nghe: hai");
  expect(await page.locator(".citizen .text").allTextContents()).toEqual(["một", "hai"]);
  expect(chat.chat.inbox.taken).toHaveLength(3);
  await page.getByText("Mất kết nối. Đang nối lại…").waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: "Bấm để gửi lại" }).count()).toBe(0);
});

test("a message whose confirmation is lost is sent again and stands there once", async () => {
  chat = await browser.open();
  const { page } = chat;
  let posts = 0;
  await page.route("**/webchat/messages", async (route) => {
    posts += 1;
    if (posts > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await write("chỉ một lần");
  await page.getByRole("button", { name: "Bấm để gửi lại" }).click();
  await page.getByRole("button", { name: "Bấm để gửi lại" }).waitFor({ state: "detached" });
  await seen("Đã nghe: chỉ một lần");
  expect(posts).toBe(2);
  expect(await chat.texts()).toEqual([GREETING, "chỉ một lần", "Đã nghe: chỉ một lần"]);
  expect(chat.chat.inbox.taken).toHaveLength(2);
});

test("an unsent message outlives a reload, and leaves nothing in the browser once it is sent", async () => {
  chat = await browser.open();
  const { page } = chat;
  await page.route("**/webchat/messages", (route) => route.abort());
  await write("đừng quên tôi");
  await page.getByRole("button", { name: "Bấm để gửi lại" }).waitFor();
  await page.reload();
  await seen("đừng quên tôi");
  expect(chat.chat.inbox.taken).toHaveLength(1);
  await page.unroute("**/webchat/messages");
  await seen("Đã nghe: đừng quên tôi");
  expect(await chat.texts()).toEqual([GREETING, "đừng quên tôi", "Đã nghe: đừng quên tôi"]);
  expect(await page.evaluate("sessionStorage.length + localStorage.length")).toBe(0);
});

test("a server that could not keep a message gets it again", async () => {
  chat = await browser.open();
  chat.chat.inbox.fail(1);
  await write("xin chào");
  await seen("Đã nghe: xin chào");
  expect(await chat.texts()).toEqual([GREETING, "xin chào", "Đã nghe: xin chào"]);
});

test("who writes too fast is told kindly and has nothing to press", async () => {
  chat = await browser.open({}, { limits: { messagesPerMinute: 1 } });
  await write("một");
  await seen("Đã nghe: một");
  await write("hai");
  await chat.page.getByText("Ông/bà gửi hơi nhanh.").waitFor();
  expect(await chat.page.getByRole("button", { name: "Bấm để gửi lại" }).count()).toBe(0);
  expect(chat.chat.inbox.taken).toHaveLength(2);
});

test("a message that the server refuses can be taken back for mending", async () => {
  chat = await browser.open();
  const { page } = chat;
  await page.route("**/webchat/messages", (route) =>
    route.fulfill({ status: 400, json: { error: { code: "x", message: "Vì lẽ này." } } }),
  );
  await write("sai");
  await seen("Vì lẽ này.");
  await page.getByRole("button", { name: "Sửa lại" }).click();
  expect(await page.getByRole("textbox").inputValue()).toBe("sai");
  expect(await chat.texts()).toEqual([GREETING]);
});

test("a stream that the server ends is resumed without a gap or a repeat", async () => {
  chat = await browser.open();
  chat.chat.close();
  await chat.say({ text: "nói lúc đứt" });
  await seen("nói lúc đứt");
  await chat.say({ text: "nói lúc nối" });
  await seen("nói lúc nối");
  expect(await chat.texts()).toEqual([GREETING, "nói lúc đứt", "nói lúc nối"]);
});

test("a talk that was erased is cleared from the page", async () => {
  chat = await browser.open();
  await chat.say({ text: "sẽ bị xóa" });
  await seen("sẽ bị xóa");
  chat.chat.mailbox.erase("web", chat.user);
  await chat.page.getByText("sẽ bị xóa").waitFor({ state: "detached" });
  await chat.say({ text: "tin đầu tiên" });
  await seen("tin đầu tiên");
  expect(await chat.texts()).toEqual(["tin đầu tiên"]);
});

test("a page whose cookie is gone makes itself known again and sends what it held", async () => {
  chat = await browser.open();
  await chat.page.context().clearCookies();
  await write("còn đây không");
  await seen("Đã nghe: còn đây không");
  expect(await chat.page.locator(".citizen .text").allTextContents()).toEqual(["còn đây không"]);
});

test("a browser that keeps no cookie is told so instead of loading for ever", async () => {
  chat = await browser.open();
  const { page } = chat;
  const unknown = { status: 401, json: { error: { code: "unknown-visitor", message: "." } } };
  await page.route("**/webchat/*", (route) => route.fulfill(unknown));
  await page.reload();
  await page.getByText("Trình duyệt đang chặn cookie").waitFor();
  const loads = chat.asked.filter((address) => address.endsWith("/chat"));
  expect(loads).toHaveLength(3);
});

test("a window that another took over can take the talk back", async () => {
  chat = await browser.open({}, { limits: { streamsPerVisitor: 1 } });
  const second = await chat.page.context().newPage();
  await second.goto(`${chat.chat.url}/chat`);
  await second.getByText(GREETING).waitFor();
  await seen("Cuộc trò chuyện đang mở ở một cửa sổ khác.");
  await chat.page.getByRole("button", { name: "Dùng ở đây" }).click();
  await second.getByText("Cuộc trò chuyện đang mở ở một cửa sổ khác.").waitFor();
  await chat.say({ text: "tin cho cửa sổ này" });
  await seen("tin cho cửa sổ này");
});
