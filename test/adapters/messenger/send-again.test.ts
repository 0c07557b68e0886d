import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import type { Post } from "../../../bot/channel/post.ts";
import { createPost } from "../../../bot/outbox/create-post.ts";
import { PASSING_FAULT } from "../../support/fake-messenger/graph-failure.ts";
import type { FakeDelivery } from "../../support/fake-messenger/start-fake-messenger.ts";
import { startFakeMessenger } from "../../support/fake-messenger/start-fake-messenger.ts";
import { postSigned } from "./post-events.ts";
import type { RunningMessenger } from "./start-messenger.ts";
import { startMessenger } from "./start-messenger.ts";
import { CITIZEN, THE_PAGE } from "./the-page.ts";

let messenger: RunningMessenger;

beforeEach(async () => {
  messenger = await startMessenger();
});
afterEach(() => messenger.stop());

const to = { account: THE_PAGE.account, user: CITIZEN };
const TWO_PARTS = `${"Câu thứ nhất. ".repeat(150)}Hết.`;

function message(text: string, change: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { id: "7", author: "bot", text, buttons: [], attachments: [], ...change };
}

/** Sends, and returns what the outbox would catch. */
function failureOf(sent: OutgoingMessage): Promise<unknown> {
  return messenger.channel.send(to, sent).then(
    () => "sent",
    (error: unknown) => error,
  );
}

function texts(): readonly (string | undefined)[] {
  return messenger.fake.deliveries.map((it) => it.body.message.text);
}

/** Posts the echo of a delivery, as Messenger does. */
function postEcho({ messageId, body }: FakeDelivery): Promise<number> {
  const echo = {
    sender: { id: to.account },
    recipient: { id: to.user },
    timestamp: messenger.clock.now,
    message: { mid: messageId, is_echo: true, app_id: 200300400500600, ...body.message },
  };
  const entry = [{ id: to.account, time: messenger.clock.now, messaging: [echo] }];
  return postSigned(messenger, { object: "page", entry });
}

async function hearLast(): Promise<void> {
  const last = messenger.fake.deliveries.at(-1);
  if (last === undefined) throw new Error("nothing went out");
  expect(await postEcho(last)).toBe(200);
}

test("the parts that are out are not sent again when a later one fails", async () => {
  messenger.fake.failNext({ kind: "delay", ms: 0 }, { kind: "refuse", failure: PASSING_FAULT });
  expect(await failureOf(message(TWO_PARTS))).toMatchObject({ code: "temporary", retryable: true });
  expect(texts()).toHaveLength(1);
  await messenger.channel.send(to, message(TWO_PARTS));
  expect(texts().join(" ")).toBe(TWO_PARTS);
});

test("another message of the same number is not mistaken for the one that failed", async () => {
  messenger.fake.failNext({ kind: "delay", ms: 0 }, { kind: "refuse", failure: PASSING_FAULT });
  await failureOf(message(TWO_PARTS));
  await messenger.channel.send(to, message("Tin khác."));
  expect(texts().at(-1)).toBe("Tin khác.");
});

test("a message whose answer got lost waits for its echo, and is not sent again once it was heard", async () => {
  messenger.fake.failNext({ kind: "lost" });
  expect(await failureOf(message("Mở đi ạ."))).toMatchObject({
    code: "unreachable",
    retryable: true,
    ours: false,
    retryAfter: 2_000,
  });
  await hearLast();
  const [delivery] = messenger.fake.deliveries;
  expect(await messenger.channel.send(to, message("Mở đi ạ."))).toEqual({
    channelMessageId: delivery?.messageId,
  });
  expect(texts()).toEqual(["Mở đi ạ."]);
  expect(messenger.inbox.taken).toEqual([]);
  expect(messenger.log.lines).toMatchObject([{ level: "info" }]);
});

test("without an echo it is sent again, and a second doubt does not wait for one", async () => {
  messenger.fake.failNext({ kind: "reset" }, { kind: "reset" });
  expect(await failureOf(message("a"))).toMatchObject({ retryAfter: 2_000 });
  expect(await failureOf(message("a"))).toMatchObject({ code: "unreachable", retryAfter: null });
  await messenger.channel.send(to, message("a"));
  expect(texts()).toEqual(["a"]);
});

test("the echo of another message, another citizen or another Page proves nothing", async () => {
  messenger.fake.failNext({ kind: "reset" });
  await failureOf(message("Dạ."));
  const body = {
    recipient: { id: to.user },
    messaging_type: "RESPONSE" as const,
    message: { text: "Dạ.", metadata: "dan-loi/6/0" },
  };
  await postEcho({ ...to, messageId: "m_other", body });
  await messenger.channel.send(to, message("Dạ."));
  expect(texts()).toEqual(["Dạ."]);
});

test("an echo that comes before the broken answer counts at once", async () => {
  messenger.fake.onDelivery(postEcho);
  messenger.fake.failNext({ kind: "lost" });
  expect(await messenger.channel.send(to, message("a"))).toEqual({ channelMessageId: "m_fake1" });
  expect(texts()).toEqual(["a"]);
});

test("the rest of a long message goes on behind a part whose echo was heard", async () => {
  messenger.fake.failNext({ kind: "lost" });
  await failureOf(message(TWO_PARTS));
  await hearLast();
  await messenger.channel.send(to, message(TWO_PARTS));
  expect(texts().join(" ")).toBe(TWO_PARTS);
});

test("a message of many slow parts is given back in time, and goes on where it was", async () => {
  await messenger.stop();
  const post = createPost();
  const slow: Post = (...call) => {
    messenger.clock.now += 15_001;
    return post(...call);
  };
  messenger = await startMessenger({ messenger: { post: slow } });
  expect(await failureOf(message(TWO_PARTS))).toMatchObject({ retryable: true, retryAfter: 0 });
  expect(texts()).toHaveLength(1);
  await messenger.channel.send(to, message(TWO_PARTS));
  expect(texts().join(" ")).toBe(TWO_PARTS);
});

test.each([
  { status: 502, text: "<html>Bad Gateway</html>" },
  { status: 503, text: "" },
  { status: 200, text: "<html>" },
  { status: 200, text: "[]" },
])("%j is an outage: the message waits for its echo", async (answer) => {
  messenger.fake.failNext({ kind: "raw", ...answer });
  expect(await failureOf(message("a"))).toMatchObject({ retryable: true, retryAfter: 2_000 });
});

test("an error inside a 200 is an error", async () => {
  const text = '{"error":{"code":551,"error_subcode":1545041}}';
  messenger.fake.failNext({ kind: "raw", status: 200, text });
  expect(await failureOf(message("a"))).toMatchObject({ code: "citizen-unreachable" });
});

test("an answer that does not come is given up after a while", async () => {
  await messenger.stop();
  messenger = await startMessenger({ messenger: { sendTimeout: 40 } });
  messenger.fake.failNext({ kind: "delay", ms: 200 });
  expect(await failureOf(message("a"))).toMatchObject({ code: "unreachable", retryAfter: 2_000 });
  await new Promise((resolve) => setTimeout(resolve, 250));
});

test("a host that is not there costs nothing but a retry", async () => {
  await messenger.stop();
  const gone = await startFakeMessenger({ pages: [], now: Date.now });
  await gone.stop();
  messenger = await startMessenger({ messenger: { graphUrl: gone.url } });
  expect(await failureOf(message("a"))).toMatchObject({ code: "unreachable", retryAfter: null });
});
