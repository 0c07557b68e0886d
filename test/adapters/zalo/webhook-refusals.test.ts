import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signEvent } from "../../support/fake-zalo/sign-event.ts";
import type { Body } from "./post-event.ts";
import { postEvent, postSigned, secretsIn } from "./post-event.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, SENT_AT, sampleText, THE_OA } from "./the-oa.ts";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo();
  zalo.clock.now = SENT_AT + 1_000;
});
afterEach(() => zalo.stop());

const UNSIGNED: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["without a signature", {}],
  ["with an empty signature", { "X-ZEvent-Signature": "" }],
  ["with somebody's signature", { "X-ZEvent-Signature": `mac=${"0".repeat(64)}` }],
];

test.each(UNSIGNED)("an event %s is refused and never taken", async (_, headers) => {
  expect(await postEvent(zalo, sampleText("user_send_text"), headers)).toBe(401);
  expect(zalo.inbox.taken).toEqual([]);
  expect(zalo.log.lines).toHaveLength(1);
  expect(secretsIn(zalo.log.text())).toEqual([]);
});

test("the first refusal is an alarm that names the settings, the next ones are warnings", async () => {
  await postEvent(zalo, sampleText("user_send_text"));
  await postEvent(zalo, sampleText("follow"));
  expect(zalo.log.lines).toMatchObject([
    { level: "error", message: expect.stringContaining("ZALO_OA_SECRET_KEY") },
    { level: "warn" },
  ]);
});

test("the app secret, another app's id and a changed body are no signature", async () => {
  const body = sampleText("user_send_text");
  const key = { oaSecretKey: THE_OA.appSecret };
  expect(await postSigned(zalo, body, key)).toBe(401);
  expect(await postSigned(zalo, body, { appId: "1" })).toBe(401);
  const signature = signEvent(body, `${SENT_AT}`, THE_OA);
  const changed = body.replace("Mở tài khoản", "Đóng tài khoản");
  expect(await postEvent(zalo, changed, { "X-ZEvent-Signature": signature })).toBe(401);
  expect(zalo.inbox.taken).toEqual([]);
});

test("the status for a refusal can be 200, and still nothing is taken", async () => {
  await zalo.stop();
  zalo = await startZalo({ zalo: { refusal: 200 } });
  expect(await postEvent(zalo, sampleText("user_send_text"))).toBe(200);
  expect(zalo.inbox.taken).toEqual([]);
  expect(zalo.log.lines).toHaveLength(1);
});

const TEXT = '{"event_name":"user_send_text","timestamp":"1790000000123"';

const GARBAGE: readonly (readonly [string, number, Body])[] = [
  ["an empty body", 400, ""],
  ["no JSON", 400, "{"],
  ["a raw NUL", 400, `${TEXT},"message":{"text":"\u0000"}}`],
  ["null", 400, "null"],
  ["a number", 400, "7"],
  ["a text", 400, '"{}"'],
  ["a list", 400, "[]"],
  ["a list of events", 400, `[${sampleText("user_send_text")}]`],
  ["deep nesting", 400, `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["too much", 413, `{"a":"${"a".repeat(256 * 1024)}"}`],
];

test.each(GARBAGE)("%s is answered with %i", async (_, status, body) => {
  expect(await postSigned(zalo, body)).toBe(status);
  expect(zalo.inbox.taken).toEqual([]);
  expect(zalo.log.lines).toHaveLength(1);
});

const deep = `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`;
const SIGNED_ODDITIES: readonly (readonly [string, object | string])[] = [
  [
    "deep nesting in an unknown field",
    sampleText("follow").replace('"oa_id"', `"x":${deep},"oa_id"`),
  ],
  ["a number for an id", sampleText("follow").replace(`"${CITIZEN}"`, CITIZEN)],
  ["lists for objects", { sender: [], recipient: [], message: [] }],
  ["a text that is an object", { message: { msg_id: "1", text: {} } }],
  ["an event name that is a list", { event_name: ["user_send_text"] }],
  ["nothing but a timestamp", `{"timestamp":"${SENT_AT}"}`],
];

test.each(SIGNED_ODDITIES)("%s, but signed, is answered with 200", async (_, change) => {
  const body =
    typeof change === "string"
      ? change
      : JSON.stringify({ ...JSON.parse(sampleText("user_send_text")), ...change });
  expect(await postSigned(zalo, body)).toBe(200);
  expect(zalo.log.lines.length).toBeLessThanOrEqual(1);
  expect(secretsIn(zalo.log.text())).toEqual([]);
});

test("a body without a timestamp is signed over nothing in its place", async () => {
  const body = JSON.stringify({ ...JSON.parse(sampleText("user_send_text")), timestamp: null });
  expect(await postSigned(zalo, body, { timestamp: "" })).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([{ at: zalo.clock.now }]);
});

test("bytes that are no UTF-8 do not keep a signed message back", async () => {
  const [before, after] = sampleText("user_send_text").split("Mở");
  const body = Buffer.concat([
    Buffer.from(before ?? ""),
    Buffer.of(0xc3, 0x28),
    Buffer.from(after ?? ""),
  ]);
  expect(await postSigned(zalo, Uint8Array.from(body))).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([
    { content: { kind: "text", text: "\ufffd( tài khoản ở đâu?" } },
  ]);
});

test("a byte-order mark, NUL and lone surrogates in a text pass to the inbox, which cleans them", async () => {
  const body = `\ufeff${sampleText("user_send_text").replace("Mở", "a\\u0000\\ud800")}`;
  expect(await postSigned(zalo, body)).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([
    { content: { kind: "text", text: "a\u0000\ud800 tài khoản ở đâu?" } },
  ]);
});
