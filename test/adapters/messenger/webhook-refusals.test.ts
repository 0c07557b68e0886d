import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signedWebhook } from "../../support/fake-messenger/signed-webhook.ts";
import { postEvents, postSigned, secretsIn } from "./post-events.ts";
import type { RunningMessenger } from "./start-messenger.ts";
import { startMessenger } from "./start-messenger.ts";
import { sampleText, THE_PAGE } from "./the-page.ts";

let messenger: RunningMessenger;

beforeEach(async () => {
  messenger = await startMessenger();
});
afterEach(() => messenger.stop());

const { headers: OTHERS } = signedWebhook(sampleText("text"), "another secret");
const UNSIGNED: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["without a signature", {}],
  ["with an empty signature", { "X-Hub-Signature-256": "" }],
  ["with somebody's signature", OTHERS],
  ["with the old kind of signature", { "X-Hub-Signature": `sha1=${"0".repeat(40)}` }],
];

test.each(UNSIGNED)("events %s are refused and never taken", async (_, headers) => {
  expect(await postEvents(messenger, sampleText("text"), headers)).toBe(403);
  expect(messenger.inbox.taken).toEqual([]);
  expect(messenger.log.lines).toHaveLength(1);
  expect(secretsIn(messenger.log.text())).toEqual([]);
});

test("the first refusal is an alarm that names the setting, the next ones are warnings", async () => {
  await postEvents(messenger, sampleText("text"));
  await postEvents(messenger, sampleText("postback"));
  expect(messenger.log.lines).toMatchObject([
    { level: "error", message: expect.stringContaining("MESSENGER_APP_SECRET") },
    { level: "warn" },
  ]);
});

test("a changed body is not what was signed", async () => {
  const { headers } = signedWebhook(sampleText("text"), THE_PAGE.appSecret);
  const changed = sampleText("text").replace("Mở tài khoản", "Đóng tài khoản");
  expect(await postEvents(messenger, changed, headers)).toBe(403);
  expect(messenger.inbox.taken).toEqual([]);
});

const deep = `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`;
const GARBAGE: readonly (readonly [string, number, string])[] = [
  ["an empty body", 400, ""],
  ["no JSON", 400, "{"],
  ["null", 400, "null"],
  ["a number", 400, "7"],
  ["a list of events", 400, `[${sampleText("text")}]`],
  ["too much", 413, `{"a":"${"a".repeat(1024 * 1024)}"}`],
  ["an object of nothing", 200, "{}"],
  ["another product's body", 200, '{"object":"instagram","entry":[]}'],
  ["an entry that is none", 200, '{"object":"page","entry":[7]}'],
  ["deep nesting", 200, `{"object":"page","entry":[{"id":"${THE_PAGE.account}","x":${deep}}]}`],
];

test.each(GARBAGE)("%s, but signed, is answered with %i and one line", async (_, status, body) => {
  expect(await postSigned(messenger, body)).toBe(status);
  expect(messenger.inbox.taken).toEqual([]);
  expect(messenger.log.lines).toHaveLength(1);
  expect(secretsIn(messenger.log.text())).toEqual([]);
});

async function verify(query: string): Promise<readonly [number, string, string]> {
  const response = await fetch(`${messenger.webhookUrl}?${query}`);
  return [response.status, response.headers.get("content-type") ?? "", await response.text()];
}

const SUBSCRIBE = "hub.mode=subscribe&hub.challenge=1158201444";

test("Meta's question is answered with its challenge, as it is", async () => {
  const token = `hub.verify_token=${THE_PAGE.verifyToken}`;
  expect(await verify(`${SUBSCRIBE}&${token}`)).toEqual([
    200,
    "text/plain; charset=utf-8",
    "1158201444",
  ]);
  expect(messenger.log.lines).toMatchObject([{ level: "info" }]);
});

test.each([
  "",
  SUBSCRIBE,
  `${SUBSCRIBE}&hub.verify_token=`,
  `${SUBSCRIBE}&hub.verify_token=guess`,
  `hub.challenge=1&hub.verify_token=${THE_PAGE.verifyToken}`,
  `hub.mode=subscribe&hub.verify_token=${THE_PAGE.verifyToken}`,
  `hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=${THE_PAGE.verifyToken}`,
])("the question %p is refused", async (query) => {
  expect((await verify(query))[0]).toBe(403);
  expect(messenger.log.lines).toMatchObject([{ level: "warn" }]);
  expect(secretsIn(messenger.log.text())).toEqual([]);
});

test("without a verify token of ours every question is refused", async () => {
  await messenger.stop();
  const accounts = [{ ...THE_PAGE, verifyToken: "" }];
  messenger = await startMessenger({ messenger: { accounts } });
  expect((await verify(`${SUBSCRIBE}&hub.verify_token=`))[0]).toBe(403);
});

test("other methods are not served", async () => {
  const response = await fetch(messenger.webhookUrl, { method: "PUT", body: "{}" });
  expect(response.status).toBe(405);
});
