import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { DeliveryError } from "../../../bot/channel/delivery-error.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { postSigned, secretsIn } from "./post-event.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, sampleText, THE_OA } from "./the-oa.ts";
import { reply } from "./written-bodies.ts";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo();
});
afterEach(() => zalo.stop());

const to = { account: THE_OA.account, user: CITIZEN };

function message(text: string, change: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { id: "7", author: "bot", text, buttons: [], attachments: [], ...change };
}

/** Sends, and returns what the outbox would catch. */
function failureOf(sent: OutgoingMessage): Promise<unknown> {
  return zalo.channel.send(to, sent).then(
    () => "sent",
    (error: unknown) => error,
  );
}

function texts(): readonly string[] {
  return zalo.fake.messages.map((it) => it.message.text);
}

const HOUR = 3_600_000;

test("a message is sent to the citizen with the OA's token, and its id comes back", async () => {
  const sent = await zalo.channel.send(to, message("Chào ông/bà ạ."));
  expect(zalo.fake.messages).toEqual([
    {
      id: sent.channelMessageId,
      recipient: { user_id: CITIZEN },
      message: { text: "Chào ông/bà ạ." },
    },
  ]);
  expect(zalo.fake.calls.map((it) => it.path)).toEqual(["/v3.0/oa/message/cs"]);
  expect(zalo.log.lines).toEqual([]);
});

test("a message that is another process's by now does not reach Zalo", async () => {
  const end = zalo.channel.send(to, message("a"), () => false);
  await expect(end).rejects.toBeInstanceOf(DeliveryError);
  expect(zalo.fake.calls).toEqual([]);
});

test("an anonymous citizen is answered in the conversation they wrote in, in numbered text", async () => {
  zalo.fake.interact("8f3a2b1c0d9e8f70");
  await postSigned(zalo, sampleText("anonymous_send_text"));
  zalo.clock.now = 1_790_000_001_000;
  await postSigned(zalo, sampleText("anonymous_send_text"));
  const [event] = zalo.inbox.taken;
  zalo.fake.interact("8f3a2b1c0d9e8f70");
  const user = event?.user ?? "";
  await zalo.channel.send({ ...to, user }, message("Chọn ạ.", { buttons: [reply("Có")] }));
  expect(zalo.fake.messages).toMatchObject([
    {
      recipient: { anonymous_id: "8f3a2b1c0d9e8f70", conversation_id: "c0ffee0123456789" },
      message: { text: "Chọn ạ.\n1. Có" },
    },
  ]);
});

test("a message for an OA that is not set up waits for the operator", async () => {
  const failure = await zalo.channel.send({ ...to, account: "77" }, message("a")).catch((it) => it);
  expect(failure).toMatchObject({ code: "not-set-up", retryable: true, ours: true });
});

test("within 48 hours a message is free, then it costs, after 7 days it is refused", async () => {
  await zalo.channel.send(to, message("a"));
  zalo.clock.now += 48 * HOUR + 1;
  await zalo.channel.send(to, message("b", { id: "8" }));
  expect(zalo.log.lines).toMatchObject([{ level: "info", facts: { quota: "billed" } }]);
  zalo.clock.now += 5 * 24 * HOUR;
  expect(await failureOf(message("c", { id: "9" }))).toMatchObject({
    code: "window-closed",
    retryable: false,
    ours: false,
    forOfficer: expect.stringContaining("7 ngày"),
  });
  expect(texts()).toEqual(["a", "b"]);
});

test("buttons that the OA is refused are sent as numbered text, and not tried for an hour", async () => {
  await zalo.stop();
  zalo = await startZalo({ fake: { buttons: false } });
  const asked = message("Có VNeID chưa ạ?", { buttons: [reply("Có"), reply("Chưa")] });
  await zalo.channel.send(to, asked);
  await zalo.channel.send(to, { ...asked, id: "8" });
  expect(texts()).toEqual(Array(2).fill("Có VNeID chưa ạ?\n1. Có\n2. Chưa"));
  expect(zalo.fake.calls).toHaveLength(3);
  expect(zalo.log.lines).toMatchObject([
    { level: "warn", facts: { shape: "buttons", code: -233 } },
  ]);
  zalo.clock.now += HOUR;
  await zalo.channel.send(to, { ...asked, id: "9" });
  expect(zalo.fake.calls).toHaveLength(5);
});

test("an OA that is set to have no buttons never sends any", async () => {
  await zalo.stop();
  zalo = await startZalo({ buttons: false });
  await zalo.channel.send(to, message("Chọn ạ.", { buttons: [reply("Có")] }));
  expect(texts()).toEqual(["Chọn ạ.\n1. Có"]);
  expect(zalo.fake.calls).toHaveLength(1);
});

test.each([-201, -210, -224])("a picture refused with %i is sent as words", async (code) => {
  zalo.fake.fail("send", { kind: "error", code, message: "message.attachment is invalid" });
  const url = "https://a.example/1.png";
  const attachments = [{ kind: "image", source: url, label: "Mẫu đơn" }] as const;
  await zalo.channel.send(to, message("Xem ạ.", { attachments }));
  expect(texts()).toEqual([`Xem ạ.\nMẫu đơn: ${url}`]);
});

test("a refused text is not sent again, and only the field's name is told", async () => {
  zalo.fake.fail("send", {
    kind: "error",
    code: -201,
    message: `recipient.user_id is invalid: ${CITIZEN}`,
  });
  expect(await failureOf(message("a"))).toMatchObject({
    code: "shape-refused",
    retryable: false,
    ours: true,
    message: "send refused (-201): a field is not accepted (recipient.user_id)",
  });
});

test("over the limit of the minute nothing more is sent before the next one", async () => {
  await zalo.stop();
  zalo = await startZalo({ fake: { callsPerMinute: 3 } });
  zalo.clock.now += 20_000;
  await zalo.channel.send(to, message("a"));
  await zalo.channel.send(to, message("b", { id: "8" }));
  await zalo.channel.send(to, message("c", { id: "9" }));
  expect(await failureOf(message("d"))).toMatchObject({
    code: "rate-limited",
    retryable: true,
    retryAfter: 40_000,
  });
  expect(zalo.fake.calls).toHaveLength(3);
  zalo.clock.now += 40_000;
  await zalo.channel.send(to, message("d"));
  expect(texts()).toEqual(["a", "b", "c", "d"]);
});

test("a refusal for too many calls closes the minute as well", async () => {
  zalo.fake.fail("send", { kind: "error", code: -32 });
  expect(await failureOf(message("a"))).toMatchObject({ code: "rate-limited", retryAfter: 60_000 });
  expect(await failureOf(message("a"))).toMatchObject({ code: "rate-limited" });
  expect(zalo.fake.calls).toHaveLength(1);
});

test("no failure and no log line holds a citizen, a word of theirs, or a secret", async () => {
  zalo.fake.fail(
    "send",
    { kind: "error", code: -201, message: `user ${CITIZEN} is invalid` },
    { kind: "status", status: 502, body: CITIZEN },
    { kind: "reset", done: false },
  );
  const failures = [];
  for (let count = 0; count < 3; count += 1)
    failures.push(await failureOf(message("Mở tài khoản")));
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(DeliveryError);
    expect(secretsIn(failure instanceof Error ? failure.message : "")).toEqual([]);
  }
  expect(secretsIn(zalo.log.text())).toEqual([]);
  expect(zalo.log.text()).not.toContain("access-");
});
