import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parseEvent } from "../../../adapters/zalo/payload.ts";
import type { ReadEvent } from "../../../adapters/zalo/read.ts";
import { readEvent } from "../../../adapters/zalo/read.ts";
import type { CitizenEvent } from "../../../bot/channel/channel.ts";
import { CITIZEN, SENT_AT, sampleText, THE_OA } from "./the-oa.ts";

const NOW = SENT_AT + 500;

function read(data: unknown): ReadEvent | string {
  const parsed = parseEvent(data);
  if (!parsed.ok) return `unreadable: ${parsed.fields.join(", ")}`;
  return readEvent(parsed.event, THE_OA.account, NOW);
}

function readSample(name: string, change: object = {}): ReadEvent | string {
  return read({ ...JSON.parse(sampleText(name)), ...change });
}

function citizen(id: string, content: CitizenEvent["content"], user = CITIZEN): ReadEvent {
  const { account } = THE_OA;
  return {
    kind: "citizen",
    event: { channel: "zalo", account, user, id, at: SENT_AT, content },
  };
}

function echo(user: string, messageId: string, text: string, by?: "by a person"): ReadEvent {
  return { kind: "echo", user, at: SENT_AT, messageId, text, byPerson: by !== undefined };
}

const ID = "a1b2c3d4e5f60718293a";
const ANONYMOUS = "anonymous:8f3a2b1c0d9e8f70:c0ffee0123456789";

const MEANT: Readonly<Record<string, ReadEvent>> = {
  user_send_text: citizen(`user_send_text:${ID}`, { kind: "text", text: "Mở tài khoản ở đâu?" }),
  "user_send_text-quote": citizen("user_send_text:a1b2c3d4e5f60718293b", {
    kind: "text",
    text: "cái này ạ",
  }),
  "user_send_text-tap": citizen("user_send_text:a1b2c3d4e5f60718293c", {
    kind: "tap",
    payload: "WyI4ZjNhIix7ImtpbmQiOiJhbnN3ZXIifV0.q8kXJx0aQ3m-9f0c",
    label: "iPhone",
  }),
  user_send_image: citizen(`user_send_image:${ID}`, {
    kind: "media",
    media: "image",
    url: "https://f0.photo.talk.zdn.vn/1.jpg",
  }),
  user_send_gif: citizen(`user_send_gif:${ID}`, {
    kind: "media",
    media: "image",
    url: "https://f0.photo.talk.zdn.vn/1.gif",
  }),
  user_send_sticker: citizen(`user_send_sticker:${ID}`, {
    kind: "media",
    media: "sticker",
    url: "https://zalo-api.zadn.vn/api/emoticon/sticker/webpc?eid=20347",
  }),
  user_send_audio: citizen(`user_send_audio:${ID}`, {
    kind: "media",
    media: "voice",
    url: "https://voice-aac-dl.zdn.vn/1.amr",
  }),
  user_send_video: citizen(`user_send_video:${ID}`, {
    kind: "media",
    media: "video",
    url: "https://video.zdn.vn/1.mp4",
  }),
  user_send_file: citizen(`user_send_file:${ID}`, {
    kind: "media",
    media: "file",
    url: "https://file.zdn.vn/don.pdf",
  }),
  user_send_location: citizen(`user_send_location:${ID}`, {
    kind: "location",
    latitude: 21.0285,
    longitude: 105.8542,
  }),
  user_send_link: citizen(`user_send_link:${ID}`, {
    kind: "text",
    text: "Cái này có thật không ạ\nNhận tiền an sinh\nhttps://vneid.gov-vn.example/nhan-tien",
  }),
  user_send_business_card: citizen(`user_send_business_card:${ID}`, {
    kind: "media",
    media: "file",
  }),
  follow: citizen(`follow:${CITIZEN}:${SENT_AT}`, { kind: "opened" }),
  user_click_chatnow: citizen(`user_click_chatnow:${CITIZEN}:${SENT_AT}`, { kind: "opened" }),
  anonymous_send_text: citizen(
    "anonymous_send_text:a1b2c3d4e5f60718293d",
    { kind: "text", text: "cho hỏi" },
    ANONYMOUS,
  ),
  anonymous_send_image: citizen(
    `anonymous_send_image:${ID}`,
    { kind: "media", media: "image", url: "https://f0.photo.talk.zdn.vn/2.jpg" },
    ANONYMOUS,
  ),
  unfollow: { kind: "silent" },
  user_received_message: { kind: "silent" },
  user_seen_message: { kind: "silent" },
  user_reacted_message: { kind: "silent" },
  user_submit_info: { kind: "silent" },
  user_send_group_text: { kind: "silent" },
  add_user_to_tag: { kind: "silent" },
  user_withdraw: citizen(`user_withdraw:${CITIZEN}:${SENT_AT}`, { kind: "erasure_ordered" }),
  oa_send_text: echo(CITIZEN, "0f1e2d3c4b5a69788796", "Mời ông/bà xem ạ."),
  "oa_send_text-person": echo(
    CITIZEN,
    "0f1e2d3c4b5a69788798",
    "Chào bác, em là cán bộ ạ.",
    "by a person",
  ),
  oa_send_anonymous_text: echo(ANONYMOUS, "0f1e2d3c4b5a69788799", "Chào ông/bà"),
  oa_send_image: echo(CITIZEN, ID, ""),
  "test-button-text": { kind: "test" },
  "test-button-nulls": { kind: "test" },
};

const SAMPLES = readdirSync(new URL("samples", import.meta.url)).map((it) => it.slice(0, -5));

test.each(SAMPLES)("%s is read as what it means", (name) => {
  expect(MEANT).toHaveProperty([name]);
  expect(readSample(name)).toEqual(MEANT[name]);
});

test("the order of keys and unknown keys change nothing", () => {
  const data: Record<string, unknown> = JSON.parse(sampleText("user_send_text"));
  const turned = Object.fromEntries(Object.entries(data).reverse());
  expect(read({ ...turned, reorder_id: "1", extra: { deep: [null] } })).toEqual(
    readSample("user_send_text"),
  );
});

test.each([
  ["1790000000123", SENT_AT],
  [1_790_000_000_123, SENT_AT],
  ["1790000000", 1_790_000_000_000],
  [1_790_000_000, 1_790_000_000_000],
  ["154390853474", NOW],
  ["soon", NOW],
  ["9990000000123", NOW],
  [null, NOW],
  [1.5, NOW],
])("the timestamp %j means %j", (timestamp, at) => {
  expect(readSample("user_send_text", { timestamp })).toMatchObject({ event: { at } });
});

test("an event without a message keeps its id over redeliveries, whatever its timestamp is like", () => {
  const ids = ["154390853474", "1790000000123", 1_790_000_000_123, "9990000000123"].map(
    (timestamp) => readSample("follow", { timestamp }),
  );
  expect(ids).toMatchObject([
    { event: { id: `follow:${CITIZEN}:154390853474` } },
    { event: { id: `follow:${CITIZEN}:1790000000123` } },
    { event: { id: `follow:${CITIZEN}:1790000000123` } },
    { event: { id: `follow:${CITIZEN}:9990000000123` } },
  ]);
});

const MESSAGE = { msg_id: ID };

const ODD: readonly (readonly [string, object, object | string])[] = [
  ["no message", { message: null }, { kind: "incomplete" }],
  ["a message without id", { message: { text: "a" } }, { kind: "incomplete" }],
  ["a message without text", { message: MESSAGE }, { kind: "incomplete" }],
  ["nobody who sent it", { sender: null }, { kind: "incomplete" }],
  ["a sender without id", { sender: {} }, { kind: "incomplete" }],
  ["a number for an id", { sender: { id: 9_007_199_254_740_992 } }, "unreadable: sender.id"],
  ["an id with NUL", { sender: { id: "1\u0000" } }, "unreadable: sender.id"],
  ["an id with a colon", { sender: { id: "anonymous:1:2" } }, "unreadable: sender.id"],
  ["an id with a lone surrogate", { sender: { id: "\ud800" } }, "unreadable: sender.id"],
  ["an endless id", { sender: { id: "1".repeat(129) } }, "unreadable: sender.id"],
  ["a list for a sender", { sender: ["1"] }, "unreadable: sender"],
  ["a text that is a number", { message: { ...MESSAGE, text: 5 } }, "unreadable: message.text"],
  ["a message that is a list", { message: [] }, "unreadable: message"],
  ["no name", { event_name: null }, "unreadable: event_name"],
  ["a name with a line break", { event_name: "a\nb" }, "unreadable: event_name"],
  ["a timestamp that is an object", { timestamp: {} }, "unreadable: timestamp"],
  ["an unknown name", { event_name: "user_click_button" }, { kind: "unknown" }],
  ["an unknown kind of message", { event_name: "user_send_hologram" }, { kind: "unknown" }],
];

test.each(ODD)("an event with %s has no consequence", (_, change, meant) => {
  expect(readSample("user_send_text", change)).toEqual(meant);
});

const ATTACHED: readonly (readonly [string, unknown, CitizenEvent["content"]])[] = [
  ["user_send_image", null, { kind: "media", media: "image" }],
  ["user_send_image", [], { kind: "media", media: "image" }],
  ["user_send_image", {}, { kind: "media", media: "image" }],
  ["user_send_image", [{ type: "image", payload: null }], { kind: "media", media: "image" }],
  [
    "user_send_image",
    [{ type: "image", payload: { url: "javascript:alert(1)" } }],
    { kind: "media", media: "image" },
  ],
  ["user_send_audio", [{ payload: { url: 5 } }], { kind: "media", media: "voice" }],
  [
    "user_send_location",
    [{ payload: { coordinates: { latitude: "91", longitude: "0" } } }],
    { kind: "media", media: "file" },
  ],
  [
    "user_send_location",
    [{ payload: { coordinates: { latitude: "north", longitude: "0" } } }],
    { kind: "media", media: "file" },
  ],
  [
    "user_send_location",
    [{ payload: { coordinates: { latitude: 0, longitude: -180 } } }],
    { kind: "location", latitude: 0, longitude: -180 },
  ],
  ["user_send_link", [], { kind: "media", media: "file" }],
  [
    "user_send_link",
    [{ payload: { url: "https://a.example/" } }],
    { kind: "text", text: "https://a.example/" },
  ],
];

test.each(ATTACHED)("%s with the attachments %j is still read", (name, attachments, content) => {
  const change = { event_name: name, message: { msg_id: ID, attachments } };
  expect(readSample("user_send_text", change)).toMatchObject({ event: { content } });
});

test("an anonymous citizen without a conversation cannot be answered, so is not taken", () => {
  const message = { msg_id: ID, text: "a" };
  expect(readSample("anonymous_send_text", { message })).toEqual({ kind: "incomplete" });
});

test("an echo that names no message is of no use", () => {
  expect(readSample("oa_send_text", { message: {} })).toEqual({ kind: "incomplete" });
});
