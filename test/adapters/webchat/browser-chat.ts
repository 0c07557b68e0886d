import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { WebchatSettings } from "../../../adapters/webchat/create-webchat.ts";
import type { Channel, CitizenEvent } from "../../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { launchBrowser } from "../../support/browser.ts";
import { buildPage } from "../../support/build-page.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";

/** The built page in Chromium, with a little bot behind it. */
export type BrowserChat = {
  /** Starts a web chat and opens its page as a new visitor. */
  open(options?: BrowserContextOptions, settings?: Partial<WebchatSettings>): Promise<OpenChat>;
  stop(): Promise<void>;
};

export type OpenChat = {
  readonly page: Page;
  readonly chat: RunningWebchat;
  /** The visitor's name. */
  readonly user: string;
  /** Addresses that the page asked for. */
  readonly asked: readonly string[];
  say(message: Partial<OutgoingMessage>): Promise<void>;
  /** Texts of the messages that are shown, in order. */
  texts(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export async function startBrowserChat(): Promise<BrowserChat> {
  const built = await buildPage(join(import.meta.dirname, "../../../adapters/webchat/page"));
  const browser = await launchBrowser();
  return {
    open: (options, settings) => openChat(browser, options, { pageDir: built.dir, ...settings }),
    async stop() {
      await browser.close();
      await built.remove();
    },
  };
}

async function openChat(
  browser: Browser,
  options: BrowserContextOptions = {},
  settings: Partial<WebchatSettings> = {},
): Promise<OpenChat> {
  const chat = await startWebchat(settings, reply);
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${chat.url}/chat`);
  await page.getByRole("button", { name: "Cài VNeID" }).waitFor();
  const [cookie] = await context.cookies();
  const user = cookie?.value.split(".")[0] ?? "";
  return {
    page,
    chat,
    user,
    asked,
    say: (message) => send(chat.channel, user, message),
    texts: () => page.locator(".message .text").allTextContents(),
    async close() {
      await context.close();
      await chat.stop();
    },
  };
}

/** Greets, repeats what it is told, and offers phones to whom pressed a button. */
async function reply({ user, id, content }: CitizenEvent, channel: Channel): Promise<void> {
  const say = (text: string, ...labels: readonly string[]) =>
    send(channel, user, { id: `to ${id}`, text, buttons: labels.map(replyButton) });
  if (content.kind === "opened") await say(GREETING, "Cài VNeID", "Gặp cán bộ");
  if (content.kind === "text") await say(`Đã nghe: ${content.text}`);
  if (content.kind === "tap") await say(`Đã bấm: ${content.payload}`, "iPhone", "Điện thoại khác");
}

export const GREETING = "Kính chào ông/bà.";

function replyButton(label: string) {
  return { kind: "reply", label, payload: `p.${label}` } as const;
}

let sent = 0;

async function send(channel: Channel, user: string, part: Partial<OutgoingMessage>): Promise<void> {
  sent += 1;
  const empty = {
    id: `said ${sent}`,
    author: "bot",
    text: "",
    buttons: [],
    attachments: [],
  } as const;
  await channel.send({ account: "web", user }, { ...empty, ...part });
}
