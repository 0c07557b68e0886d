import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signEvent } from "../../support/fake-zalo/sign-event.ts";
import { postEvent, postSigned, secretsIn } from "./post-event.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, SENT_AT, sampleText, THE_OA } from "./the-oa.ts";

const PREVIOUS = "previousOaSecretForTestsOnly";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo({
    zalo: {
      accounts: [{ ...THE_OA, oaSecretKeyPrevious: PREVIOUS, refreshToken: "r" }],
    },
  });
  zalo.clock.now = SENT_AT + 1_000;
});
afterEach(() => zalo.stop());

test("a signed event is taken, and answered with 200 once it is kept", async () => {
  expect(await postSigned(zalo, sampleText("user_send_text"))).toBe(200);
  expect(zalo.inbox.taken).toEqual([
    {
      channel: "zalo",
      account: THE_OA.account,
      user: CITIZEN,
      id: "user_send_text:a1b2c3d4e5f60718293a",
      at: SENT_AT,
      content: { kind: "text", text: "Mở tài khoản ở đâu?" },
    },
  ]);
  expect(zalo.log.lines).toEqual([]);
});

test("the previous key is taken as well, while a reset spreads", async () => {
  const key = { oaSecretKey: PREVIOUS };
  expect(await postSigned(zalo, sampleText("user_send_text"), key)).toBe(200);
  expect(zalo.inbox.taken).toHaveLength(1);
});

test("40 redeliveries, as they were and written anew, at once and one by one, are one event", async () => {
  const body = sampleText("user_send_text");
  const anew = JSON.stringify({ ...JSON.parse(body), timestamp: SENT_AT });
  const bodies = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? body : anew));
  const statuses = await Promise.all(bodies.map((it) => postSigned(zalo, it)));
  for (const it of bodies) statuses.push(await postSigned(zalo, it));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(zalo.inbox.taken).toHaveLength(1);
});

test("40 redeliveries of a follow are one event", async () => {
  for (let count = 0; count < 40; count += 1) await postSigned(zalo, sampleText("follow"));
  expect(zalo.inbox.taken.map((it) => it.content)).toEqual([{ kind: "opened" }]);
});

test("a redelivery is told in the log", async () => {
  const body = sampleText("user_send_text");
  const signature = signEvent(body, `${SENT_AT}`, THE_OA);
  expect(await postEvent(zalo, body, { "X-ZEvent-Signature": signature, num_retry: "3" })).toBe(
    200,
  );
  expect(zalo.log.lines).toMatchObject([{ level: "info", facts: { retry: 3 } }]);
});

test("what could not be kept is answered with 503, and taken when it comes again", async () => {
  zalo.inbox.fail(1);
  expect(await postSigned(zalo, sampleText("user_send_text"))).toBe(503);
  expect(zalo.log.lines).toMatchObject([{ level: "error" }]);
  expect(await postSigned(zalo, sampleText("user_send_text"))).toBe(200);
  expect(zalo.inbox.taken).toHaveLength(1);
  expect(secretsIn(zalo.log.text())).toEqual([]);
});

test("the probe that comes when the address is saved is answered with 200", async () => {
  expect(await postEvent(zalo, "{}")).toBe(200);
  expect(await postEvent(zalo, " {}\n", { "Content-Type": "application/json" })).toBe(200);
  expect(zalo.log.lines).toEqual([]);
});

test.each(["test-button-text", "test-button-nulls"])(
  "%s is answered with 200 and wakes nobody, signed or not",
  async (name) => {
    expect(await postSigned(zalo, sampleText(name))).toBe(200);
    expect(await postEvent(zalo, sampleText(name))).toBe(200);
    expect(zalo.inbox.taken).toEqual([]);
    expect(zalo.log.lines.map((it) => it.level)).toEqual(["info", "info"]);
  },
);

test("a Test body with a wrong signature is refused like any other", async () => {
  const headers = { "X-ZEvent-Signature": `mac=${"0".repeat(64)}` };
  expect(await postEvent(zalo, sampleText("test-button-text"), headers)).toBe(401);
});

const WITHOUT_CONSEQUENCE: readonly (readonly [string, number])[] = [
  ["unfollow", 0],
  ["user_received_message", 0],
  ["user_seen_message", 0],
  ["user_submit_info", 0],
  ["oa_send_text", 0],
  ["user_send_group_text", 0],
];

test.each(WITHOUT_CONSEQUENCE)(
  "%s is answered with 200, takes nothing and logs %i lines",
  async (name, lines) => {
    expect(await postSigned(zalo, sampleText(name))).toBe(200);
    expect(zalo.inbox.taken).toEqual([]);
    expect(zalo.log.lines).toHaveLength(lines);
    expect(secretsIn(zalo.log.text())).toEqual([]);
  },
);

test("a citizen who withdraws their consent at Zalo has their data erased", async () => {
  expect(await postSigned(zalo, sampleText("user_withdraw"))).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([{ content: { kind: "erasure_ordered" } }]);
  expect(zalo.log.lines).toMatchObject([{ level: "info" }]);
  expect(secretsIn(zalo.log.text())).toEqual([]);
});

test("a person's answer in Zalo's own chat tool silences the bot, and its words are not kept", async () => {
  expect(await postSigned(zalo, sampleText("oa_send_text-person"))).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([
    { user: CITIZEN, at: SENT_AT, content: { kind: "answered_outside" } },
  ]);
  expect(zalo.log.lines).toMatchObject([{ level: "info" }]);
});

test("an unknown event is answered with 200 and told by the names of its fields", async () => {
  const event = { ...JSON.parse(sampleText("user_send_text")), event_name: "user_dreamt" };
  expect(await postSigned(zalo, JSON.stringify(event))).toBe(200);
  expect(zalo.log.lines).toMatchObject([
    { level: "warn", facts: { event: "user_dreamt", fields: expect.arrayContaining(["message"]) } },
  ]);
  expect(secretsIn(zalo.log.text())).toEqual([]);
});

test("a recording of an old event is answered with 200 and not taken", async () => {
  zalo.clock.now = SENT_AT + 24 * 3_600_000 + 1;
  expect(await postSigned(zalo, sampleText("user_send_text"))).toBe(200);
  expect(zalo.inbox.taken).toEqual([]);
  expect(zalo.log.lines).toMatchObject([{ level: "warn", facts: { hours: 24 } }]);
  zalo.clock.now = SENT_AT + 24 * 3_600_000;
  expect(await postSigned(zalo, sampleText("user_send_text"))).toBe(200);
  expect(zalo.inbox.taken).toHaveLength(1);
});

test("an event for an OA that is not set up is answered with 200 and not taken", async () => {
  const event = { ...JSON.parse(sampleText("user_send_text")), recipient: { id: "77" } };
  expect(await postSigned(zalo, JSON.stringify(event))).toBe(200);
  expect(zalo.inbox.taken).toEqual([]);
  expect(zalo.log.lines).toMatchObject([{ level: "warn" }]);
});

test("one OA's key does not sign for another OA", async () => {
  const other = { ...THE_OA, account: "77", oaSecretKey: "other key", refreshToken: "r" };
  await zalo.stop();
  zalo = await startZalo({ zalo: { accounts: [{ ...THE_OA, refreshToken: "r" }, other] } });
  zalo.clock.now = SENT_AT;
  const event = JSON.stringify({
    ...JSON.parse(sampleText("user_send_text")),
    recipient: { id: "77" },
  });
  expect(await postSigned(zalo, event)).toBe(401);
  expect(await postSigned(zalo, event, { oaSecretKey: "other key" })).toBe(200);
  expect(zalo.inbox.taken).toMatchObject([{ account: "77" }]);
});
