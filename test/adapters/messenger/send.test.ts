import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { DeliveryError } from "../../../bot/channel/delivery-error.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import {
  NO_PERMISSION,
  NOT_AS_DOCUMENTED,
  PASSING_FAULT,
  TOO_MANY,
} from "../../support/fake-messenger/graph-failure.ts";
import { secretsIn } from "./post-events.ts";
import type { RunningMessenger } from "./start-messenger.ts";
import { startMessenger } from "./start-messenger.ts";
import { CITIZEN, THE_PAGE } from "./the-page.ts";
import { reply } from "./written-bodies.ts";

let messenger: RunningMessenger;

beforeEach(async () => {
  messenger = await startMessenger();
});
afterEach(() => messenger.stop());

const to = { account: THE_PAGE.account, user: CITIZEN };
const HOUR = 3_600_000;

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

test("a message is sent with the Page's token and our proof, and its id comes back", async () => {
  const sent = await messenger.channel.send(to, message("Chào ạ.", { buttons: [reply("Có")] }));
  expect(messenger.fake.deliveries).toEqual([
    {
      ...to,
      messageId: sent.channelMessageId,
      body: {
        recipient: { id: CITIZEN },
        messaging_type: "RESPONSE",
        message: {
          text: "Chào ạ.",
          metadata: "dan-loi/7/0",
          quick_replies: [{ content_type: "text", title: "Có", payload: "WyI4.9f0c" }],
        },
      },
    },
  ]);
  expect(messenger.log.lines).toEqual([]);
});

test("a message that is another process's by now does not reach Messenger", async () => {
  const end = messenger.channel.send(to, message("a"), () => false);
  await expect(end).rejects.toBeInstanceOf(DeliveryError);
  expect(messenger.fake.calls).toEqual([]);
});

test("a message for a Page that is not set up waits for the operator", async () => {
  const failure = await messenger.channel
    .send({ ...to, account: "77" }, message("a"))
    .catch((it: unknown) => it);
  expect(failure).toMatchObject({ code: "not-set-up", retryable: true, ours: true });
});

test("after 24 hours what the bot says is refused, and never tagged", async () => {
  messenger.clock.now += 24 * HOUR + 1;
  for (const author of ["bot", "automatic"] as const) {
    expect(await failureOf(message("a", { author }))).toMatchObject({
      code: "window-closed",
      retryable: false,
      ours: false,
      forOfficer: expect.stringContaining("24 giờ"),
    });
  }
  expect(messenger.fake.calls.map((it) => it.body)).not.toContainEqual(
    expect.objectContaining({ tag: expect.anything() }),
  );
});

async function withHumanAgent(ours: boolean, metas: boolean): Promise<void> {
  await messenger.stop();
  messenger = await startMessenger({ humanAgent: { ours, metas } });
}

test("an officer's words carry the tag HUMAN_AGENT only once the window is closed, for 7 days", async () => {
  await withHumanAgent(true, true);
  const tags = () => messenger.fake.deliveries.map((it) => it.body.tag);
  await messenger.channel.send(to, message("trong 24 giờ", { author: "officer" }));
  expect(tags()).toEqual([undefined]);
  messenger.clock.now += 24 * HOUR + 1;
  await messenger.channel.send(to, message("ngày thứ hai", { author: "officer" }));
  expect(tags()).toEqual([undefined, "HUMAN_AGENT"]);
  expect(messenger.log.lines).toMatchObject([{ level: "info", facts: { tag: "HUMAN_AGENT" } }]);
  messenger.clock.now += 6 * 24 * HOUR;
  expect(await failureOf(message("sau 7 ngày", { author: "officer" }))).toMatchObject({
    code: "window-closed",
    retryable: false,
  });
  expect(texts()).toEqual(["trong 24 giờ", "ngày thứ hai"]);
});

test("without the feature an officer's late words are refused without trying the tag", async () => {
  messenger.clock.now += 24 * HOUR + 1;
  expect(await failureOf(message("a", { author: "officer" }))).toMatchObject({
    code: "window-closed",
  });
  expect(messenger.fake.calls).toHaveLength(1);
});

test("when Meta does not grant the tag, the officer is told of the window and the operator of the feature", async () => {
  await withHumanAgent(true, false);
  messenger.clock.now += 24 * HOUR + 1;
  expect(await failureOf(message("a", { author: "officer" }))).toMatchObject({
    code: "window-closed",
    forOfficer: expect.stringContaining("24 giờ"),
  });
  expect(messenger.log.lines).toMatchObject([
    { level: "error", message: expect.stringContaining("Human Agent") },
  ]);
});

test("a citizen who blocked the Page, and one the Page does not know", async () => {
  messenger.fake.citizenBlocked(to.account, to.user);
  expect(await failureOf(message("a"))).toMatchObject({ code: "citizen-unreachable", ours: false });
  const failure = await messenger.channel
    .send({ ...to, user: "7000000000000009" }, message("a"))
    .catch((it: unknown) => it);
  expect(failure).toMatchObject({ code: "no-such-citizen", ours: true, retryable: false });
});

test("a picture that is refused is sent in words", async () => {
  const failure = { status: 400, code: 100, subcode: 2018008 };
  messenger.fake.failNext({ kind: "refuse", failure });
  const url = "https://a.example/1.png";
  const attachments = [{ kind: "image", source: url, label: "Mẫu đơn" }] as const;
  await messenger.channel.send(to, message("Xem ạ.", { attachments }));
  expect(texts()).toEqual([`Mẫu đơn: ${url}`, "Xem ạ."]);
  expect(messenger.log.lines).toMatchObject([{ level: "warn", facts: { subcode: 2018008 } }]);
});

test("a template that is refused is sent in words, and a refused text is not sent again", async () => {
  messenger.fake.failNext(
    { kind: "refuse", failure: NOT_AS_DOCUMENTED },
    { kind: "refuse", failure: NOT_AS_DOCUMENTED },
  );
  const buttons = [{ kind: "url", label: "Xem", url: "https://a.example/" }] as const;
  expect(await failureOf(message("Mời ạ.", { buttons }))).toMatchObject({
    code: "not-accepted",
    retryable: false,
    ours: true,
  });
  expect(messenger.fake.calls).toHaveLength(2);
});

test("too many calls stop the whole Page until Meta lets it speak again", async () => {
  const headers = { "Retry-After": "20" };
  messenger.fake.failNext({ kind: "refuse", failure: { ...TOO_MANY, headers } });
  expect(await failureOf(message("a"))).toMatchObject({
    code: "rate-limited",
    retryable: true,
    retryAfter: 20_000,
  });
  messenger.clock.now += 5_000;
  expect(await failureOf(message("b", { id: "8" }))).toMatchObject({ retryAfter: 15_000 });
  expect(messenger.fake.calls).toHaveLength(1);
  messenger.clock.now += 15_000;
  await messenger.channel.send(to, message("a"));
  expect(texts()).toEqual(["a"]);
  expect(messenger.log.lines).toMatchObject([{ level: "error", facts: { code: "rate-limited" } }]);
});

test("a permission that is missing is told to the operator, and the message is not tried again", async () => {
  messenger.fake.failNext({ kind: "refuse", failure: NO_PERMISSION });
  expect(await failureOf(message("a"))).toMatchObject({ code: "no-permission", retryable: false });
  expect(messenger.log.lines).toMatchObject([{ level: "error", facts: { code: "no-permission" } }]);
});

test("no failure and no log line holds a citizen, a word of theirs, or a secret", async () => {
  const quoting = { ...NOT_AS_DOCUMENTED, message: `(#100) ${CITIZEN}: Mở tài khoản` };
  messenger.fake.failNext(
    { kind: "refuse", failure: quoting },
    { kind: "raw", status: 502, text: CITIZEN },
    { kind: "reset" },
    { kind: "refuse", failure: PASSING_FAULT },
  );
  for (let count = 0; count < 4; count += 1) {
    const failure = await failureOf(message("Mở tài khoản"));
    expect(failure).toBeInstanceOf(DeliveryError);
    expect(secretsIn(failure instanceof Error ? failure.message : "")).toEqual([]);
  }
  expect(secretsIn(messenger.log.text())).toEqual([]);
});
