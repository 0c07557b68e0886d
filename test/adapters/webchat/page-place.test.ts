import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { BrowserContextOptions } from "playwright-core";
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

const PHONE = { width: 360, height: 740 };
const HOAN_KIEM = { latitude: 21.028712, longitude: 105.852449 };

async function askForPlace(options: BrowserContextOptions): Promise<void> {
  chat = await browser.open({ viewport: PHONE, ...options });
  await pressPlace();
}

/** The bot asks, and the visitor presses the button for it. */
async function pressPlace(): Promise<void> {
  const wanted = {
    kind: "reply",
    label: "Gửi vị trí",
    payload: "p.place",
    wants: "location",
  } as const;
  await chat.say({ text: "Đang ở đâu ạ?", buttons: [wanted] });
  await chat.page.getByRole("button", { name: "Gửi vị trí" }).click();
}

test("who allows it sends where they are, to some ten metres, and sees that it was sent", async () => {
  await askForPlace({ permissions: ["geolocation"], geolocation: HOAN_KIEM });
  await chat.page.getByText("Vị trí của tôi", { exact: true }).waitFor();
  const taken = chat.chat.inbox.taken.map(({ content }) => content);
  expect(taken.at(-1)).toEqual({ kind: "location", latitude: 21.0287, longitude: 105.8524 });
});

test("who refuses presses the button all the same, and the bot tells how to go on", async () => {
  await askForPlace({ permissions: [] });
  await chat.page.getByText("Đã bấm: p.place").waitFor();
  expect(chat.chat.inbox.taken.at(-1)?.content).toMatchObject({ kind: "tap", payload: "p.place" });
  await chat.page.getByRole("button", { name: "Gửi vị trí" }).waitFor();
});

test("while the browser looks, the button says so and sends nothing twice", async () => {
  chat = await browser.open({ viewport: PHONE });
  // A browser that takes its time: it answers when the test says so.
  await chat.page.evaluate(`navigator.geolocation.getCurrentPosition = (found) => {
    globalThis.answer = () => found({ coords: { latitude: 10.5, longitude: 106.25 } });
  }`);
  await pressPlace();
  const looking = chat.page.getByRole("button", { name: "Đang lấy vị trí…" });
  await looking.click({ force: true });
  await chat.page.evaluate("globalThis.answer()");
  await chat.page.getByText("Vị trí của tôi", { exact: true }).waitFor();
  const places = chat.chat.inbox.taken.filter(({ content }) => content.kind === "location");
  expect(places).toHaveLength(1);
});
