import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signedWebhook } from "../../support/fake-messenger/signed-webhook.ts";
import { postEvents, postSigned, secretsIn } from "./post-events.ts";
import type { RunningMessenger } from "./start-messenger.ts";
import { startMessenger } from "./start-messenger.ts";
import { CITIZEN, SENT_AT, sampleText, THE_PAGE } from "./the-page.ts";

let messenger: RunningMessenger;

beforeEach(async () => {
  messenger = await startMessenger();
});
afterEach(() => messenger.stop());

const TAKEN = {
  channel: "messenger",
  account: THE_PAGE.account,
  user: CITIZEN,
  id: "m_Xq1vB9Zt3eKfR0aPzL5d",
  at: SENT_AT,
  content: { kind: "text", text: "Mở tài khoản ở đâu?" },
};

test("signed events are taken, and answered with 200 once they are kept", async () => {
  expect(await postSigned(messenger, JSON.parse(sampleText("text")))).toBe(200);
  expect(messenger.inbox.taken).toEqual([TAKEN]);
  expect(messenger.log.lines).toEqual([]);
});

test("letters may come escaped or as they are", async () => {
  const { body } = signedWebhook(JSON.parse(sampleText("text")), THE_PAGE.appSecret);
  expect(body.toString()).toContain("\\u1edf");
  expect(await postSigned(messenger, sampleText("text"))).toBe(200);
  expect(messenger.inbox.taken).toEqual([TAKEN]);
});

test("40 redeliveries, in both forms, at once and one by one, are one event", async () => {
  const forms = [sampleText("text"), JSON.parse(sampleText("text"))];
  const posts = Array.from({ length: 20 }, (_, index) => forms[index % 2]);
  const statuses = await Promise.all(posts.map((it) => postSigned(messenger, it)));
  for (const it of posts) statuses.push(await postSigned(messenger, it));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(messenger.inbox.taken).toHaveLength(1);
});

test("a batch is taken whole, by the time of its messages; a stranger's Page is only told", async () => {
  expect(await postSigned(messenger, sampleText("batch"))).toBe(200);
  expect(messenger.inbox.taken.map((it) => it.id)).toEqual(["m_first", "m_second", "m_third"]);
  expect(messenger.log.lines).toMatchObject([{ level: "warn", facts: { pages: ["999"] } }]);
});

test("Meta is asked to send again what could not be kept", async () => {
  messenger.inbox.fail(1);
  expect(await postSigned(messenger, sampleText("text"))).toBe(503);
  expect(messenger.inbox.taken).toEqual([]);
  expect(messenger.log.lines).toMatchObject([{ level: "error" }]);
  expect(await postSigned(messenger, sampleText("text"))).toBe(200);
  expect(messenger.inbox.taken).toEqual([TAKEN]);
});

/** How many lines are logged, and whether Meta's dashboard or a person is behind it. */
const WITHOUT_CONSEQUENCE: readonly (readonly [string, number])[] = [
  ["delivery", 0],
  ["read", 0],
  ["reaction", 0],
  ["message_edit", 0],
  ["optin-user-ref", 0],
  ["echo-ours", 0],
  ["echo-app-id-as-text", 0],
  ["standby", 0],
  ["test-button", 1],
  ["unknown", 1],
  ["pass_thread_control", 1],
  ["policy_enforcement", 1],
];

test.each(WITHOUT_CONSEQUENCE)(
  "%s is answered with 200, takes nothing and logs %i lines",
  async (name, lines) => {
    expect(await postSigned(messenger, sampleText(name))).toBe(200);
    expect(messenger.inbox.taken).toEqual([]);
    expect(messenger.log.lines).toHaveLength(lines);
    expect(secretsIn(messenger.log.text())).toEqual([]);
  },
);

test.each(["echo-page-inbox", "echo-without-app"])(
  "%s: a person answered, which silences the bot, and their words are not kept",
  async (name) => {
    expect(await postSigned(messenger, sampleText(name))).toBe(200);
    const { account } = THE_PAGE;
    expect(messenger.inbox.taken).toEqual([
      {
        channel: "messenger",
        account,
        user: CITIZEN,
        id: "echo:m_Xq1vB9Zt3eKfR0aPzL5d",
        at: SENT_AT,
        content: { kind: "answered_outside" },
      },
    ]);
    expect(messenger.log.lines).toMatchObject([{ level: "info" }]);
    expect(secretsIn(messenger.log.text())).toEqual([]);
  },
);

test("an app id beyond 2^53, which a parser rounds, is still ours", async () => {
  await messenger.stop();
  const appId = "17841400000000123";
  messenger = await startMessenger({ messenger: { accounts: [{ ...THE_PAGE, appId }] } });
  const body = sampleText("echo-page-inbox").replace("263902037430900", appId);
  expect(await postSigned(messenger, body)).toBe(200);
  expect(messenger.inbox.taken).toEqual([]);
});

test("without an app id only what has our mark is ours", async () => {
  await messenger.stop();
  const account = { ...THE_PAGE, appId: undefined };
  messenger = await startMessenger({ messenger: { accounts: [account] } });
  await postSigned(messenger, sampleText("echo-ours"));
  expect(messenger.inbox.taken).toEqual([]);
  await postSigned(messenger, sampleText("echo-without-app"));
  expect(messenger.inbox.taken).toMatchObject([{ content: { kind: "answered_outside" } }]);
});

test("one app's secret does not sign for another app's Page", async () => {
  await messenger.stop();
  const other = { ...THE_PAGE, account: "77", appSecret: "other-secret", pageToken: "other" };
  messenger = await startMessenger({ messenger: { accounts: [THE_PAGE, other] } });
  const body = JSON.parse(sampleText("text"));
  expect(await postSigned(messenger, body, "other-secret")).toBe(200);
  expect(messenger.inbox.taken).toEqual([]);
  expect(messenger.log.lines).toMatchObject([{ facts: { pages: [THE_PAGE.account] } }]);
  body.entry[0].id = "77";
  body.entry[0].messaging[0].recipient.id = "77";
  expect(await postSigned(messenger, body, "other-secret")).toBe(200);
  expect(messenger.inbox.taken).toMatchObject([{ account: "77", user: CITIZEN }]);
});

test("an unsigned body is never taken", async () => {
  expect(await postEvents(messenger, sampleText("text"))).toBe(403);
  expect(messenger.inbox.taken).toEqual([]);
});
