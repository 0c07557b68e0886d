import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import type { Post } from "../../../bot/channel/post.ts";
import { createPost } from "../../../bot/outbox/create-post.ts";
import { startFakeZalo } from "../../support/fake-zalo/start-fake-zalo.ts";
import { postSigned } from "./post-event.ts";
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

const TWO_PARTS = `${"Câu thứ nhất. ".repeat(160)}Hết.`;

test("the parts that are out are not sent again when a later one fails", async () => {
  zalo.fake.fail("send", { kind: "delay", ms: 0 }, { kind: "error", code: -200 });
  const long = message(TWO_PARTS, { buttons: [reply("Đã hiểu")] });
  expect(await failureOf(long)).toMatchObject({ code: "send-failed", retryable: true });
  expect(texts()).toHaveLength(1);
  await zalo.channel.send(to, long);
  expect(texts()).toHaveLength(2);
  expect(texts().join(" ")).toBe(TWO_PARTS);
  await zalo.channel.send(to, { ...long, id: "8" });
  expect(texts()).toHaveLength(4);
});

test("another message of the same number is not mistaken for the one that failed", async () => {
  zalo.fake.fail("send", { kind: "delay", ms: 0 }, { kind: "error", code: -200 });
  await failureOf(message(TWO_PARTS));
  await zalo.channel.send(to, message("Tin khác."));
  expect(texts().at(-1)).toBe("Tin khác.");
});

test("a message of many slow parts is given back in time, and goes on where it was", async () => {
  await zalo.stop();
  const post = createPost();
  const slow: Post = (...call) => {
    zalo.clock.now += 7_001;
    return post(...call);
  };
  zalo = await startZalo({ zalo: { post: slow } });
  expect(await failureOf(message(TWO_PARTS))).toMatchObject({ retryable: true, retryAfter: 0 });
  expect(texts()).toHaveLength(1);
  await zalo.channel.send(to, message(TWO_PARTS));
  expect(texts().join(" ")).toBe(TWO_PARTS);
});

test("a connection that breaks before Zalo took the message costs a wait, and no repeat", async () => {
  zalo.fake.fail("send", { kind: "reset", done: false });
  expect(await failureOf(message("a"))).toMatchObject({
    code: "unreachable",
    retryable: true,
    ours: false,
    retryAfter: 3_000,
  });
  await zalo.channel.send(to, message("a"));
  expect(texts()).toEqual(["a"]);
});

test("a message whose answer got lost is not sent again once its echo was heard", async () => {
  zalo.fake.echoTo(zalo.webhookUrl);
  zalo.fake.fail("send", { kind: "reset", done: true });
  expect(await failureOf(message("Mở đi ạ."))).toMatchObject({ retryAfter: 3_000 });
  await heard(1);
  expect(await zalo.channel.send(to, message("Mở đi ạ."))).toEqual({});
  expect(texts()).toEqual(["Mở đi ạ."]);
  await zalo.channel.send(to, message("Mở đi ạ.", { id: "8" }));
  expect(texts()).toEqual(["Mở đi ạ.", "Mở đi ạ."]);
});

test("the late echo of an earlier message does not stand for one with the same words", async () => {
  const [sent] = [await zalo.channel.send(to, message("Dạ."))];
  zalo.fake.fail("send", { kind: "reset", done: false });
  await failureOf(message("Dạ.", { id: "8" }));
  const echo = JSON.parse(sampleText("oa_send_text"));
  const timestamp = `${zalo.clock.now}`;
  const body = { ...echo, timestamp, message: { text: "Dạ.", msg_id: sent.channelMessageId } };
  await postSigned(zalo, JSON.stringify(body), { timestamp });
  await zalo.channel.send(to, message("Dạ.", { id: "8" }));
  expect(texts()).toEqual(["Dạ.", "Dạ."]);
});

test("the rest of a long message goes on behind a part whose echo was heard", async () => {
  zalo.fake.echoTo(zalo.webhookUrl);
  zalo.fake.fail("send", { kind: "reset", done: true });
  await failureOf(message(TWO_PARTS));
  await heard(1);
  await zalo.channel.send(to, message(TWO_PARTS));
  expect(texts().join(" ")).toBe(TWO_PARTS);
});

test.each([
  { kind: "status", status: 502 },
  { kind: "status", status: 200, body: "<html>" },
  { kind: "status", status: 200, body: "[]" },
  { kind: "status", status: 200, body: '{"error":"no number"}' },
] as const)("%j is an outage: the message waits for its echo", async (how) => {
  zalo.fake.fail("send", how);
  expect(await failureOf(message("a"))).toMatchObject({ code: "unreachable", retryAfter: 3_000 });
});

test("a host that is not there costs nothing but a retry", async () => {
  await zalo.stop();
  zalo = await startZalo({ zalo: { apiUrl: await closedAddress() } });
  expect(await failureOf(message("a"))).toMatchObject({
    code: "unreachable",
    retryable: true,
    retryAfter: null,
  });
});

/** Waits until the webhook heard of that many messages. */
async function heard(count: number): Promise<void> {
  while (zalo.fake.echoed() < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** An address where nobody listens any more. */
async function closedAddress(): Promise<string> {
  const other = await startFakeZalo(THE_OA);
  await other.stop();
  return other.url;
}
