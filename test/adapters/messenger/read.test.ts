import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { ReadItem } from "../../../adapters/messenger/read.ts";
import { readItem } from "../../../adapters/messenger/read.ts";
import { readBody } from "../../../adapters/messenger/read-body.ts";
import type { CitizenContent } from "../../../bot/message/citizen-content.ts";
import { CITIZEN, SENT_AT, sampleText, THE_PAGE } from "./the-page.ts";

const { account } = THE_PAGE;
const NOW = SENT_AT + 5_000;
const MID = "m_Xq1vB9Zt3eKfR0aPzL5d";
const CDN = "https://scontent.xx.fbcdn.net/v";

/** What a body of one item tells, or all of it. */
function readSample(name: string): unknown {
  const read = readBody(JSON.parse(sampleText(name)), new Set([account]), NOW);
  const [only, ...others] = read.news;
  return only !== undefined && others.length === 0 ? only.item : read;
}

function citizen(...contents: readonly CitizenContent[]): ReadItem {
  const last = contents.length - 1;
  const events = contents.map((content, index) => ({
    channel: "messenger" as const,
    account,
    user: CITIZEN,
    id: index === last ? MID : `${MID}#${content.kind}`,
    at: SENT_AT,
    content,
  }));
  return { kind: "citizen", events };
}

/** An event that Meta gave no name. */
function unnamed(content: CitizenContent) {
  return { kind: "citizen", events: [{ ...eventOf(content), id: expect.stringMatching(HASH) }] };
}

const HASH = /^sha256:[\w-]{43}$/;

function eventOf(content: CitizenContent) {
  return { channel: "messenger", account, user: CITIZEN, at: SENT_AT, content };
}

function echo(appId: number | string | null, metadata: string | null): ReadItem {
  return { kind: "echo", user: CITIZEN, at: SENT_AT, messageId: MID, appId, metadata };
}

const text = (it: string): CitizenContent => ({ kind: "text", text: it });
const media = (it: "image" | "sticker" | "voice" | "video" | "file", url?: string) =>
  ({ kind: "media", media: it, ...(url === undefined ? {} : { url }) }) as const;
const PAGE_NEWS = { news: [], strangers: [], damaged: 0, isForeign: false };

const MEANT: Readonly<Record<string, unknown>> = {
  text: citizen(text("Mở tài khoản ở đâu?")),
  "text-quote": citizen(text("cái này ạ")),
  "text-from-ad": citizen(text("cho hỏi")),
  quick_reply: citizen({
    kind: "tap",
    payload: "WyI4ZjNhIix7ImtpbmQiOiJhbnN3ZXIifV0.q8kXJx0aQ3m-9f0c",
    label: "iPhone",
  }),
  image: citizen(media("image", `${CDN}/1.jpg`)),
  "image-five": citizen(media("image", `${CDN}/1.jpg`)),
  "image-with-text": citizen(media("image", `${CDN}/1.jpg`), text("giấy này đúng chưa ạ")),
  sticker: citizen(media("sticker")),
  "sticker-before-2026-08": citizen(media("sticker")),
  audio: citizen(media("voice", "https://cdn.fbsbx.com/v/1.mp4")),
  video: citizen(media("video", "https://video.xx.fbcdn.net/v/1.mp4")),
  reel: citizen(media("video", "https://www.facebook.com/reel/1")),
  file: citizen(media("file", "https://cdn.fbsbx.com/v/don.pdf")),
  location: citizen({ kind: "location", latitude: 21.0285, longitude: 105.8542 }),
  post: citizen(media("file", "https://www.facebook.com/1/posts/2")),
  "fallback-link": citizen(text("https://vneid.gov-vn.example/nhan-tien thật không ạ")),
  "fallback-empty": citizen(media("file")),
  postback: citizen({
    kind: "tap",
    payload: "WyI4ZjNhIl0.q8kXJx0aQ3m-9f0c",
    label: "Cài VNeID",
  }),
  "postback-without-mid": unnamed({ kind: "tap", payload: "menu", label: "Menu" }),
  "postback-get-started": citizen({ kind: "opened" }),
  "referral-seconds": unnamed({ kind: "opened" }),
  delivery: { kind: "silent" },
  read: { kind: "silent" },
  reaction: { kind: "silent" },
  "reaction-taken-back": { kind: "silent" },
  message_edit: { kind: "silent" },
  optin: { kind: "silent" },
  "optin-user-ref": { kind: "silent" },
  "lead-with-referral": { kind: "silent" },
  response_feedback: { kind: "silent" },
  account_linking: { kind: "silent" },
  app_roles: { kind: "silent" },
  pass_thread_control: { kind: "handover", event: "pass_thread_control" },
  take_thread_control: { kind: "handover", event: "take_thread_control" },
  request_thread_control: { kind: "handover", event: "request_thread_control" },
  policy_enforcement: { kind: "policy", action: "block" },
  "echo-ours": echo(200300400500600, "dan-loi/7/0"),
  "echo-page-inbox": echo(263902037430900, null),
  "echo-without-app": echo(null, null),
  "echo-app-id-as-text": echo("200300400500600", null),
  unknown: { kind: "unknown", keys: ["message_recall"] },
  standby: { ...PAGE_NEWS, standby: 1, changes: 0 },
  "test-button": { ...PAGE_NEWS, standby: 0, changes: 1 },
  batch: expect.objectContaining({ standby: 0, changes: 0, strangers: ["999"], damaged: 0 }),
};

const SAMPLES = readdirSync(new URL("samples", import.meta.url)).map((it) => it.slice(0, -5));

test.each(SAMPLES)("%s is read as what it means", (name) => {
  expect(MEANT).toHaveProperty([name]);
  expect(readSample(name)).toEqual(MEANT[name]);
});

test("all entries and all items of a batch are read, in the order in which they stand", () => {
  const { news } = readBody(JSON.parse(sampleText("batch")), new Set([account]), NOW);
  const ids = news.flatMap(({ item }) => (item.kind === "citizen" ? item.events : []));
  expect(ids.map((it) => it.id)).toEqual(["m_third", "m_first", "m_second"]);
  expect(news.at(-1)?.item).toEqual({ kind: "silent" });
});

const place = { account, entryTime: SENT_AT + 900, now: NOW };
const sides = { sender: { id: CITIZEN }, recipient: { id: account } };

function readAt(timestamp: unknown): number | undefined {
  const read = readItem({ ...sides, timestamp, message: { mid: MID, text: "a" } }, place);
  return read.kind === "citizen" ? read.events[0]?.at : undefined;
}

test.each([
  [SENT_AT, SENT_AT],
  [`${SENT_AT}`, SENT_AT],
  [SENT_AT / 1_000, SENT_AT],
  [`${SENT_AT / 1_000}`, SENT_AT],
  [99_999_999_999, 99_999_999_999_000],
  [100_000_000_000, 100_000_000_000],
  [undefined, SENT_AT + 900],
  [0, SENT_AT + 900],
  [-1, SENT_AT + 900],
  ["gestern", SENT_AT + 900],
  [1e300, SENT_AT + 900],
])("the timestamp %p is the moment %p", (timestamp, at) => {
  expect(readAt(timestamp)).toBe(at);
});

test("where nobody tells a time it is now", () => {
  const read = readItem(
    { ...sides, message: { mid: MID, text: "a" } },
    { ...place, entryTime: undefined },
  );
  expect(read).toMatchObject({ events: [{ at: NOW }] });
});
