import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { FakeZalo } from "../support/fake-zalo/fake-zalo.ts";
import { startFakeZalo } from "../support/fake-zalo/start-fake-zalo.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";

const OA = {
  account: "9007199254740993003",
  appId: "1002003004005006007",
  appSecret: "appSecretForTestsOnly",
  oaSecretKey: "oaSecretForTestsOnly",
};
const TEST_LIMIT_MS = 180_000;

let dir = "";
let zalo: FakeZalo;
let server: RunningServer;
let settings: Readonly<Record<string, string>> = {};
let sent = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-tokens-"));
  zalo = await startFakeZalo(OA);
  const pair = zalo.tokens.pair();
  settings = {
    ZALO_APP_ID: OA.appId,
    ZALO_APP_SECRET: OA.appSecret,
    ZALO_OA_ID: OA.account,
    ZALO_OA_SECRET_KEY: OA.oaSecretKey,
    ZALO_ACCESS_TOKEN: pair.accessToken,
    ZALO_REFRESH_TOKEN: pair.refreshToken,
    ZALO_API_URL: zalo.url,
    ZALO_OAUTH_URL: zalo.url,
  };
  server = await startServer(dir, settings);
});

afterEach(async () => {
  await server.stop();
  await zalo.stop();
  await rm(dir, { recursive: true, force: true });
});

function write(user: string): Promise<number> {
  sent += 1;
  return zalo.deliver(`${server.url}/webhooks/zalo`, {
    event_name: "user_send_text",
    app_id: OA.appId,
    sender: { id: user },
    recipient: { id: OA.account },
    message: { text: "VNeID có mất tiền không", msg_id: `message-${sent}` },
    timestamp: `${Date.now()}`,
  });
}

/** A message that was on its way at a kill may come twice, so messages are not counted. */
const reached = (user: string) =>
  zalo.messages.some(({ recipient }) => "user_id" in recipient && recipient.user_id === user);
const refreshes = () => zalo.calls.filter((it) => it.path === "/v4/oa/access_token").length;

test(
  "a token that ends is refreshed once for all who wait, and the new pair survives a kill",
  async () => {
    zalo.tokens.expire();
    const users = Array.from({ length: 8 }, (_, index) => `900719925474099400${index}`);
    await Promise.all(users.map(write));
    await until(() => users.every(reached));
    expect(refreshes()).toBe(1);
    await server.kill();
    // The settings still hold the first pair, whose refresh token is spent.
    server = await startServer(dir, settings);
    await write("9007199254740994009");
    await until(() => reached("9007199254740994009"));
    expect(refreshes()).toBe(1);
    zalo.tokens.expire();
    await write("9007199254740994010");
    await until(() => reached("9007199254740994010"));
    expect(refreshes()).toBe(2);
    expect(server.errors()).toBe("");
  },
  TEST_LIMIT_MS,
);

test(
  "a kill in the middle of a refresh spends no token twice, and a new consent mends what was lost",
  async () => {
    zalo.tokens.expire();
    zalo.fail("refresh", { kind: "delay", ms: 1_500 });
    await write("9007199254740994001");
    // The refused send is told; the refresh that follows is under way, and told once it is answered.
    await until(() => zalo.calls.length === 1);
    await sleep(500);
    await server.kill();
    await until(() => refreshes() === 1);
    server = await startServer(dir, settings);
    await until(() => server.errors().includes("another process is renewing the access token"));
    expect(refreshes()).toBe(1);
    const pair = zalo.tokens.consent();
    await server.kill();
    server = await startServer(dir, {
      ...settings,
      ZALO_ACCESS_TOKEN: pair.accessToken,
      ZALO_REFRESH_TOKEN: pair.refreshToken,
    });
    await until(() => zalo.messages.length > 0);
    expect(zalo.messages).toMatchObject([{ recipient: { user_id: "9007199254740994001" } }]);
    expect(refreshes()).toBe(1);
  },
  TEST_LIMIT_MS,
);
