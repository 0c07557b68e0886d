import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { makePageDir } from "./page-dir.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";
import type { Visitor } from "./visitor.ts";
import { visit } from "./visitor.ts";

let pageDir = "";
let chat: RunningWebchat;
let visitor: Visitor;

beforeAll(async () => {
  pageDir = await makePageDir();
});
beforeEach(async () => {
  chat = await startWebchat({ pageDir });
  visitor = await visit(chat);
});
afterEach(() => chat.stop());
afterAll(() => rm(pageDir, { recursive: true }));

function bodies(): readonly unknown[] {
  return chat.mailbox.all("web", visitor.user).map((item) => JSON.parse(item.body));
}

test("a text is taken, kept in the talk and handed to the inbox", async () => {
  const answer = await visitor.post({ id: "m-1", text: "  lam sao cai vneid \n" });
  expect(answer).toMatchObject({ status: 200, body: { outcome: "accepted" } });
  expect(bodies()).toEqual([{ from: "citizen", id: "m-1", text: "lam sao cai vneid" }]);
  expect(chat.inbox.taken).toEqual([
    {
      channel: "webchat",
      account: "web",
      user: visitor.user,
      id: "citizen:m-1",
      at: expect.any(Number),
      content: { kind: "text", text: "lam sao cai vneid" },
    },
  ]);
});

test("a pressed button is taken with its payload unchanged and shown as its label", async () => {
  await visitor.post({ id: "m-1", tap: { payload: "WyI4Zj.9f-0c", label: "iPhone" } });
  expect(chat.inbox.taken.map((event) => event.content)).toEqual([
    { kind: "tap", payload: "WyI4Zj.9f-0c", label: "iPhone" },
  ]);
  expect(bodies()).toEqual([{ from: "citizen", id: "m-1", text: "iPhone" }]);
});

test("a repeated message answers duplicate and adds nothing", async () => {
  await visitor.post({ id: "m-1", text: "xin chào" });
  const again = await visitor.post({ id: "m-1", text: "xin chào" });
  expect(again).toMatchObject({ status: 200, body: { outcome: "duplicate" } });
  expect(bodies()).toHaveLength(1);
  expect(chat.inbox.taken).toHaveLength(1);
});

test("two visitors may use the same id", async () => {
  const other = await visit(chat);
  await visitor.post({ id: "m-1", text: "một" });
  expect((await other.post({ id: "m-1", text: "hai" })).body).toEqual({ outcome: "accepted" });
  expect(chat.inbox.taken).toHaveLength(2);
});

test("a visitor cannot take the place of an answer by choosing its id", async () => {
  await visitor.post({ id: "1", text: "tôi hỏi" });
  const message = {
    id: "1",
    author: "bot",
    text: "trả lời",
    buttons: [],
    attachments: [],
  } as const;
  await chat.channel.send({ account: "web", user: visitor.user }, message);
  expect(bodies()).toMatchObject([{ text: "tôi hỏi" }, { text: "trả lời" }]);
});

test("what the inbox could not keep is refused with 503, and the next try makes it whole", async () => {
  chat.inbox.fail(1);
  const failed = await visitor.post({ id: "m-1", text: "đừng mất" });
  expect(failed).toMatchObject({ status: 503, body: { error: { code: "not-kept" } } });
  expect(failed.headers.get("Retry-After")).toBe("2");
  expect(chat.errors).toHaveLength(1);
  expect(chat.errors.join()).not.toContain("đừng mất");
  expect((await visitor.post({ id: "m-1", text: "đừng mất" })).body).toEqual({
    outcome: "accepted",
  });
  expect(bodies()).toHaveLength(1);
  expect(chat.inbox.taken).toHaveLength(1);
});

test("what the mailbox could not keep never reaches the inbox", async () => {
  chat.mailbox.failAppends(1);
  expect((await visitor.post({ id: "m-1", text: "a" })).status).toBe(503);
  expect(chat.inbox.taken).toHaveLength(0);
  expect((await visitor.post({ id: "m-1", text: "a" })).body).toEqual({ outcome: "accepted" });
});

test("NUL, invisible marks and lone surrogates are cleaned, not refused", async () => {
  await visitor.postRaw('{"id":"m-1","text":"a\\u0000b\\u200bc \\ud800 d"}');
  expect(chat.inbox.taken[0]?.content).toEqual({ kind: "text", text: "abc \ufffd d" });
});

test("10,000 characters are taken, also where each needs two code units", async () => {
  expect((await visitor.post({ id: "m-1", text: "ạ".repeat(10_000) })).status).toBe(200);
  expect((await visitor.post({ id: "m-2", text: "𠀀".repeat(10_000) })).status).toBe(200);
});

const REFUSED: readonly (readonly [string, number, string, string | Uint8Array<ArrayBuffer>])[] = [
  ["an empty body", 400, "broken-json", ""],
  ["a body that is not JSON", 400, "broken-json", "{"],
  ["a raw NUL", 400, "broken-json", '{"id":"m-1","text":"a\u0000"}'],
  ["invalid UTF-8", 400, "not-utf8", new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
  ["null", 400, "wrong-id", "null"],
  ["a number", 400, "wrong-id", "7"],
  ["a list", 400, "wrong-id", "[]"],
  ["no id", 400, "wrong-id", '{"text":"a"}'],
  ["an empty id", 400, "wrong-id", '{"id":"","text":"a"}'],
  ["an id with spaces", 400, "wrong-id", '{"id":"a b","text":"a"}'],
  ["an id of 65 characters", 400, "wrong-id", JSON.stringify({ id: "a".repeat(65), text: "a" })],
  ["an id that is a number", 400, "wrong-id", '{"id":1,"text":"a"}'],
  ["neither text nor tap", 400, "wrong-fields", '{"id":"m-1"}'],
  [
    "both text and tap",
    400,
    "wrong-fields",
    '{"id":"m-1","text":"a","tap":{"payload":"p","label":"l"}}',
  ],
  ["an unknown field", 400, "wrong-fields", '{"id":"m-1","text":"a","user":"x"}'],
  [
    "an unknown field of a tap",
    400,
    "wrong-fields",
    '{"id":"m-1","tap":{"payload":"p","label":"l","x":1}}',
  ],
  ["a text that is a number", 400, "wrong-fields", '{"id":"m-1","text":1}'],
  ["a text that is a list", 400, "wrong-fields", '{"id":"m-1","text":["a"]}'],
  ["a tap without payload", 400, "wrong-fields", '{"id":"m-1","tap":{"label":"l"}}'],
  ["a blank label", 400, "wrong-fields", '{"id":"m-1","tap":{"payload":"p","label":" "}}'],
  [
    "a payload with NUL",
    400,
    "wrong-fields",
    '{"id":"m-1","tap":{"payload":"p\\u0000","label":"l"}}',
  ],
  [
    "a payload of 4,001 characters",
    400,
    "wrong-fields",
    JSON.stringify({ id: "m-1", tap: { payload: "p".repeat(4001), label: "l" } }),
  ],
  ["an empty text", 400, "empty-text", '{"id":"m-1","text":""}'],
  ["a blank text", 400, "empty-text", '{"id":"m-1","text":" \\n\\u200b\\u0000"}'],
  [
    "10,001 characters",
    400,
    "text-too-long",
    JSON.stringify({ id: "m-1", text: "ạ".repeat(10_001) }),
  ],
  ["1 MiB", 413, "body-too-large", JSON.stringify({ id: "m-1", text: "a".repeat(2 ** 20) })],
  ["deep nesting", 400, "wrong-id", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
];

test.each(REFUSED)(
  "%s is refused with %i %s and leaves nothing behind",
  async (_, status, code, body) => {
    const answer = await visitor.postRaw(body);
    expect(answer).toMatchObject({
      status,
      body: { error: { code, message: expect.stringMatching(/\p{L}{2}.*\.$/u) } },
    });
    expect(bodies()).toEqual([]);
    expect(chat.inbox.taken).toEqual([]);
    expect(chat.errors).toEqual([]);
  },
);

const WRONG_TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "application/jsonp",
  "",
];

test.each(WRONG_TYPES)("the content type %j is refused, whatever is in it", async (type) => {
  const answer = await visitor.postRaw('{"id":"m-1","text":"a"}', { "Content-Type": type });
  expect(answer).toMatchObject({ status: 415, body: { error: { code: "wrong-content-type" } } });
  expect(chat.inbox.taken).toEqual([]);
});

test("a compressed body is refused", async () => {
  const answer = await visitor.postRaw("x", { "Content-Encoding": "gzip" });
  expect(answer).toMatchObject({ status: 415, body: { error: { code: "wrong-content-type" } } });
});

test("JSON with a named charset is taken", async () => {
  const type = "application/json; charset=UTF-8";
  const answer = await visitor.postRaw('{"id":"m-1","text":"a"}', { "Content-Type": type });
  expect(answer.status).toBe(200);
});

test("a message of nobody we know is refused, not given to somebody new", async () => {
  for (const cookie of ["", "webchat_visitor=x.y"]) {
    const answer = await visitor.postRaw('{"id":"m-1","text":"a"}', { Cookie: cookie });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: "unknown-visitor" } } });
  }
  expect(chat.inbox.taken).toEqual([]);
});

test("only POST is for messages", async () => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    const response = await fetch(`${chat.url}/webchat/messages`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("POST");
  }
});

test("one visitor who sends too much must wait, another need not", async () => {
  await chat.stop();
  chat = await startWebchat({ pageDir, limits: { messagesPerMinute: 2 } });
  const eager = await visit(chat);
  const calm = await visit(chat);
  expect((await eager.post({ id: "m-1", text: "a" })).status).toBe(200);
  expect((await eager.post({ id: "m-2", text: "b" })).status).toBe(200);
  const third = await eager.post({ id: "m-3", text: "c" });
  expect(third).toMatchObject({ status: 429, body: { error: { code: "too-many" } } });
  expect(Number(third.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await calm.post({ id: "m-1", text: "a" })).status).toBe(200);
  expect(chat.inbox.taken).toHaveLength(3);
});

test("messages posted at once are each kept once", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `m-${index % 6}`);
  await Promise.all(ids.map((id) => visitor.post({ id, text: id })));
  expect(bodies()).toHaveLength(6);
  expect(chat.inbox.taken).toHaveLength(6);
});
