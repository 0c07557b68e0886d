import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";
import { PASSING_FAULT } from "../support/fake-messenger/graph-failure.ts";
import type { MessengerCitizen } from "../support/fake-messenger/messenger-citizen.ts";
import { newMessengerCitizen, postSigned } from "../support/fake-messenger/messenger-citizen.ts";
import { pageBody, textItem } from "../support/fake-messenger/signed-webhook.ts";
import type { FakeMessenger } from "../support/fake-messenger/start-fake-messenger.ts";
import { startFakeMessenger } from "../support/fake-messenger/start-fake-messenger.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";

const PAGE = {
  account: "100200300400500",
  appSecret: "test-app-secret",
  pageToken: "EAAGtestpagetoken",
};
const USER = "7000000000000001";
const TEST_LIMIT_MS = 180_000;

let dir = "";
let messenger: FakeMessenger;
let citizen: MessengerCitizen;
let server: RunningServer;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-messenger-"));
  messenger = await startFakeMessenger({ pages: [PAGE], now: Date.now });
  citizen = newMessengerCitizen(messenger, PAGE, USER);
  server = await start();
});

afterEach(async () => {
  await server.stop();
  await messenger.stop();
  await rm(dir, { recursive: true, force: true });
});

function start(): Promise<RunningServer> {
  return startServer(dir, {
    MESSENGER_APP_ID: "200300400500600",
    MESSENGER_APP_SECRET: PAGE.appSecret,
    MESSENGER_VERIFY_TOKEN: "verify-me",
    MESSENGER_PAGE_ID: PAGE.account,
    MESSENGER_PAGE_TOKEN: PAGE.pageToken,
    MESSENGER_GRAPH_URL: messenger.url,
  });
}

const webhook = () => `${server.url}/webhooks/messenger`;
const said = () => citizen.texts().join("\n");
const text = (mid: string, words: string) =>
  pageBody(PAGE.account, textItem(PAGE.account, USER, mid, words, Date.now()));

test("Meta's verification is answered with its challenge only for our token", async () => {
  expect(server.printed()).toMatch(/channel {2}messenger: on/);
  const ask = async (token: string) => {
    const query = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`;
    const response = await fetch(`${webhook()}?${query}`);
    return [response.status, await response.text()];
  };
  expect(await ask("verify-me")).toEqual([200, "1158201444"]);
  expect(await ask("guess")).toEqual([403, ""]);
});

test("a citizen is led by quick replies, and by typing their words or numbers", async () => {
  expect(await citizen.write(webhook(), "cai vneid")).toBe(200);
  await until(() => said().includes("loại nào"));
  await citizen.tap(webhook(), "iPhone");
  await until(() => said().includes("duyệt"));
  const asked = () => citizen.texts().filter((it) => it.includes("loại nào")).length;
  await citizen.write(webhook(), "quay lại");
  await until(() => asked() === 2);
  const before = citizen.texts().length;
  await citizen.write(webhook(), "2");
  await until(() => citizen.texts().length > before);
  expect(citizen.texts().at(-1)).toContain("duyệt");
});

test("forty deliveries of one event are one turn", async () => {
  messenger.citizenWrote(PAGE.account, USER, Date.now());
  const body = text("m_same", "VNeID có mất tiền không");
  const posts = Array.from({ length: 40 }, (_, index) =>
    postSigned(webhook(), index % 2 === 0 ? body : JSON.stringify(body), PAGE.appSecret),
  );
  expect(new Set(await Promise.all(posts))).toEqual(new Set([200]));
  await until(() => messenger.deliveries.length > 0);
  await sleep(300);
  expect(messenger.deliveries).toHaveLength(1);
});

test("what is not as it should be has its status, one line without personal data, and no turn", async () => {
  const words = "Mở tài khoản cho 079123456789";
  const oversized = JSON.stringify({ ...text("m_1", words), rest: "a".repeat(1024 * 1024) });
  const unknown = pageBody(PAGE.account, { sender: { id: USER }, message_dreamt: { text: words } });
  const lines = () =>
    server
      .errors()
      .trim()
      .split("\n")
      .filter((it) => it !== "");
  const posts: readonly (readonly [number, () => Promise<number>])[] = [
    [403, () => postSigned(webhook(), text("m_1", words), "another secret")],
    [400, () => postSigned(webhook(), `{"${words}`, PAGE.appSecret)],
    [413, () => postSigned(webhook(), oversized, PAGE.appSecret)],
    [200, () => postSigned(webhook(), unknown, PAGE.appSecret)],
  ];
  for (const [index, [status, post]] of posts.entries()) {
    expect(await post()).toBe(status);
    await until(() => lines().length > index);
    expect(lines()).toHaveLength(index + 1);
  }
  for (const secret of [words, USER, PAGE.appSecret]) expect(server.errors()).not.toContain(secret);
  await sleep(300);
  expect(messenger.calls).toEqual([]);
});

test("what cannot be made durable is answered with 503, and taken when Meta sends it again", async () => {
  const other = openDatabase(join(dir, "lanes.db"));
  other.prepareCells("BEGIN IMMEDIATE").run([]);
  messenger.citizenWrote(PAGE.account, USER, Date.now());
  const body = text("m_again", "VNeID có mất tiền không");
  expect(await postSigned(webhook(), body, PAGE.appSecret)).toBe(503);
  other.prepareCells("ROLLBACK").run([]);
  other.close();
  expect(await postSigned(webhook(), body, PAGE.appSecret)).toBe(200);
  await until(() => messenger.deliveries.length > 0);
  await sleep(300);
  expect(messenger.deliveries).toHaveLength(1);
});

test("answers keep their order through outages of the Send API, and nobody else waits", async () => {
  const other = newMessengerCitizen(messenger, PAGE, "7000000000000002");
  messenger.failNext({ kind: "refuse", failure: PASSING_FAULT }, { kind: "lost" });
  await citizen.write(webhook(), "VNeID có mất tiền không");
  await until(() => messenger.calls.length > 0);
  await citizen.write(webhook(), "gặp cán bộ");
  await citizen.write(webhook(), "menu");
  await other.write(webhook(), "VNeID có mất tiền không");
  const different = () => [...new Set(citizen.texts())];
  await until(() => /[A-Z]\d-\d{4}/.test(said()) && different().length >= 3);
  await sleep(300);
  // What was sent by the call whose answer got lost may come once more; whose call that is, the moment decides.
  expect(citizen.texts().length - different().length).toBeLessThanOrEqual(1);
  const [first, second] = different();
  expect(first).toEqual(other.texts()[0]);
  expect(second).toMatch(/[A-Z]\d-\d{4}/);
});

test(
  "what was answered with 200 is answered to the citizen, though the server is killed at once",
  async () => {
    messenger.citizenWrote(PAGE.account, USER, Date.now());
    const posts = [1, 2, 3].map((it) =>
      postSigned(webhook(), text(`m_${it}`, "VNeID có mất tiền không"), PAGE.appSecret),
    );
    expect(await Promise.all(posts)).toEqual([200, 200, 200]);
    await server.kill();
    server = await start();
    await until(() => citizen.texts().length >= 3);
    expect(server.errors()).toBe("");
  },
  TEST_LIMIT_MS,
);
