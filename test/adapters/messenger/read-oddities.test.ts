import { expect, test } from "@jest/globals";
import type { ReadItem } from "../../../adapters/messenger/read.ts";
import { readItem } from "../../../adapters/messenger/read.ts";
import { parseBody, readBody } from "../../../adapters/messenger/read-body.ts";
import { CITIZEN, SENT_AT, THE_PAGE } from "./the-page.ts";

const { account } = THE_PAGE;
const PLACE = { account, entryTime: SENT_AT, now: SENT_AT };
const SIDES = { sender: { id: CITIZEN }, recipient: { id: account }, timestamp: SENT_AT };

function read(rest: object): ReadItem {
  return readItem({ ...SIDES, ...rest }, PLACE);
}

function idOf(item: ReadItem): string | undefined {
  return item.kind === "citizen" ? item.events[0]?.id : undefined;
}

const INCOMPLETE: readonly (readonly [string, unknown])[] = [
  ["no object", "messaging"],
  ["a message that is none", { ...SIDES, message: "Xin chào" }],
  ["a message that says nothing", { ...SIDES, message: { mid: "m_1" } }],
  ["a postback that says nothing", { ...SIDES, postback: {} }],
  ["nobody on either side", { message: { mid: "m_1", text: "a" } }],
  [
    "the Page on both sides",
    { ...SIDES, sender: { id: account }, message: { mid: "m", text: "a" } },
  ],
  [
    "a plug-in's reference for a name",
    {
      ...SIDES,
      sender: { user_ref: "r" },
      message: { mid: "m_1", text: "a" },
    },
  ],
  // As a number beyond 2^53 the id has lost digits, and would name somebody else.
  [
    "an id that lost digits",
    {
      ...SIDES,
      sender: { id: 2 ** 53 },
      message: { mid: "m_1", text: "a" },
    },
  ],
];

test.each(INCOMPLETE)("%s is of no use", (_, data) => {
  expect(readItem(data, PLACE)).toEqual({ kind: "incomplete" });
});

test("one odd value costs no more than itself", () => {
  const message = { mid: 7, text: "a", attachments: "x", quick_reply: 1, app_id: {} };
  expect(read({ message })).toMatchObject({
    kind: "citizen",
    events: [{ user: CITIZEN, content: { kind: "text", text: "a" } }],
  });
});

test("an event without a name has one name in every delivery, and another one elsewhere", () => {
  const menu = { postback: { title: "Menu", payload: "menu" } };
  const id = idOf(read(menu));
  expect(idOf(read(menu))).toBe(id);
  expect(idOf(read({ ...menu, timestamp: SENT_AT + 1 }))).not.toBe(id);
  expect(idOf(read({ ...menu, sender: { id: "7000000000000002" } }))).not.toBe(id);
  expect(idOf(read({ postback: { title: "Menu", payload: "back" } }))).not.toBe(id);
});

test("names of unknown events are told only where they are plain words", () => {
  expect(read({ message_dreamt: 1, "0912 345 678": 1 })).toEqual({
    kind: "unknown",
    keys: ["message_dreamt"],
  });
});

test.each(["warning", "unblock"])("the policy action %p is told", (action) => {
  expect(read({ policy_enforcement: { action } })).toEqual({ kind: "policy", action });
});

test("a policy action that nobody documented is told as unknown", () => {
  expect(read({ policy_enforcement: { action: "Trang của bà" } })).toEqual({
    kind: "policy",
    action: "unknown",
  });
  expect(read({ policy_enforcement: null })).toEqual({ kind: "policy", action: "unknown" });
});

const pages = new Set([account]);
const nothing = { news: [], standby: 0, strangers: [], changes: 0, damaged: 0, isForeign: false };

const BODIES: readonly (readonly [string, object, object])[] = [
  ["of another product", { object: "instagram", entry: [] }, { ...nothing, isForeign: true }],
  ["of nothing", {}, { ...nothing, isForeign: true }],
  ["without entries", { object: "page", entry: [] }, { ...nothing, isForeign: true }],
  ["with an entry that is none", { object: "page", entry: [7] }, { ...nothing, damaged: 1 }],
  ["with an empty entry", { object: "page", entry: [{ id: account }] }, { ...nothing, damaged: 1 }],
];

test.each(BODIES)("a body %s is nothing, and counted", (_, data, counted) => {
  expect(readBody(data, pages, SENT_AT)).toEqual(counted);
});

test("an entry or its items written as one object are read as a list of one", () => {
  const messaging = { ...SIDES, message: { mid: "m_1", text: "a" } };
  const { news } = readBody({ object: "page", entry: { id: account, messaging } }, pages, SENT_AT);
  expect(news).toMatchObject([{ account, item: { kind: "citizen" } }]);
});

test("only bytes of a JSON object in UTF-8 are a body", () => {
  expect(parseBody(Buffer.from('{"a":1}'))).toEqual({ a: 1 });
  for (const text of ["", "{", "[]", "7", "null", '"{}"']) {
    expect(parseBody(Buffer.from(text))).toBeNull();
  }
  expect(parseBody(Buffer.from('{"a":"Ä"}', "latin1"))).toBeNull();
});
