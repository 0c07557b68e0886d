import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { newMessengerCitizen, postSigned } from "../support/fake-messenger/messenger-citizen.ts";
import { pageBody, textItem } from "../support/fake-messenger/signed-webhook.ts";
import type { FakeMessenger } from "../support/fake-messenger/start-fake-messenger.ts";
import { startFakeMessenger } from "../support/fake-messenger/start-fake-messenger.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";

const PAGES = [
  { account: "100200300400500", appSecret: "first-secret", pageToken: "first-token" },
  { account: "100200300400501", appSecret: "second-secret", pageToken: "second-token" },
] as const;
const [FIRST, SECOND] = PAGES;
const CITIZEN = "7000000000000001";

/** Units of the shipped directory, and one that is not there. */
const LIST = `
- channel: messenger
  account: "100200300400500"
  unit: trung_tam_ha_noi
  secrets: {app_secret: "\${FIRST_SECRET}", verify_token: one, page_token: "\${FIRST_TOKEN}"}
- channel: messenger
  account: "100200300400501"
  unit: tong_dai_ha_noi
  secrets: {app_secret: "\${SECOND_SECRET}", verify_token: two, page_token: "\${SECOND_TOKEN}"}
- channel: zalo
  account: "117572284642892693"
  unit: xa_khong_co
  secrets: {app_id: "1", app_secret: "2", oa_secret_key: "3"}
`;

let dir = "";
let messenger: FakeMessenger;
let server: RunningServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-accounts-"));
  messenger = await startFakeMessenger({ pages: PAGES, now: Date.now });
  await writeFile(join(dir, "channels.yaml"), LIST);
  server = await startServer(dir, {
    CHANNELS_FILE: join(dir, "channels.yaml"),
    FIRST_SECRET: FIRST.appSecret,
    FIRST_TOKEN: FIRST.pageToken,
    SECOND_SECRET: SECOND.appSecret,
    SECOND_TOKEN: SECOND.pageToken,
    MESSENGER_GRAPH_URL: messenger.url,
  });
}, 180_000);

afterAll(async () => {
  await server.stop();
  await messenger.stop();
  await rm(dir, { recursive: true, force: true });
});

const webhook = () => `${server.url}/webhooks/messenger`;

test("the start tells what each account lacks, and units that the directory does not have", () => {
  expect(server.printed()).toMatch(/channel {2}messenger: on/);
  expect(server.printed()).toMatch(/channel {2}zalo: lacks: .*ZALO_REFRESH_TOKEN/);
  expect(server.printed()).toContain('"xa_khong_co" of zalo:117572284642892693 is not in');
});

test("each Page answers its own citizens, in the name of its own unit", async () => {
  const citizens = PAGES.map((page) => newMessengerCitizen(messenger, page, CITIZEN));
  for (const citizen of citizens) expect(await citizen.write(webhook(), "xin chào")).toBe(200);
  await until(() => citizens.every((it) => it.texts().length > 0));
  const [first, second] = citizens.map((it) => it.texts().join("\n"));
  expect(first).toContain("Trung tâm Phục vụ hành chính công");
  expect(second).toContain("Tổng đài 1022");
  expect(second).not.toContain("Trung tâm Phục vụ hành chính công");
});

test("one app's secret says nothing about another app's Page", async () => {
  const item = textItem(SECOND.account, CITIZEN, "m_foreign", "xin chào", Date.now());
  const before = messenger.calls.length;
  expect(await postSigned(webhook(), pageBody(SECOND.account, item), FIRST.appSecret)).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(messenger.calls).toHaveLength(before);
});

test.each(["one", "two"])("the verify token %p of either Page is taken", async (token) => {
  const query = `hub.mode=subscribe&hub.challenge=7&hub.verify_token=${token}`;
  const response = await fetch(`${webhook()}?${query}`);
  expect([response.status, await response.text()]).toEqual([200, "7"]);
});

test("a list with mistakes keeps the service from starting, all of them told at once", async () => {
  await writeFile(join(dir, "wrong.yaml"), LIST.replace('"100200300400501"', "100200300400501"));
  const start = startServer(join(dir), { CHANNELS_FILE: join(dir, "wrong.yaml") });
  const told = await start.then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  expect(told).toMatch(/entry 1, secrets\.app_secret: \$\{FIRST_SECRET\} is not set/);
  expect(told).toMatch(/entry 2, account: is to be written in quotes/);
});
