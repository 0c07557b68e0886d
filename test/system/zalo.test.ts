import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { FakeZalo } from "../support/fake-zalo/fake-zalo.ts";
import { startFakeZalo } from "../support/fake-zalo/start-fake-zalo.ts";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";

const OA = {
  account: "9007199254740993003",
  appId: "1002003004005006007",
  appSecret: "appSecretForTestsOnly",
  oaSecretKey: "oaSecretForTestsOnly",
};
const CITIZEN = "9007199254740993001";

let dir = "";
let zalo: FakeZalo;
let server: RunningServer;
let sent = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-zalo-"));
  zalo = await startFakeZalo(OA);
  const pair = zalo.tokens.pair();
  server = await startServer(dir, {
    ZALO_APP_ID: OA.appId,
    ZALO_APP_SECRET: OA.appSecret,
    ZALO_OA_ID: OA.account,
    ZALO_OA_SECRET_KEY: OA.oaSecretKey,
    ZALO_ACCESS_TOKEN: pair.accessToken,
    ZALO_REFRESH_TOKEN: pair.refreshToken,
    ZALO_VERIFIER: "Code123",
    ZALO_API_URL: zalo.url,
    ZALO_OAUTH_URL: zalo.url,
  });
});

afterEach(async () => {
  await server.stop();
  await zalo.stop();
  await rm(dir, { recursive: true, force: true });
});

function write(text: string): Promise<number> {
  sent += 1;
  return zalo.deliver(`${server.url}/webhooks/zalo`, {
    event_name: "user_send_text",
    app_id: OA.appId,
    sender: { id: CITIZEN },
    recipient: { id: OA.account },
    message: { text, msg_id: `message-${sent}` },
    timestamp: `${Date.now()}`,
    user_id_by_app: "9007199254740993002",
  });
}

const said = () => zalo.messages.map((message) => JSON.stringify(message)).join("\n");
const desk = (...args: string[]) => runProgram(["case", ...args], { DATA_DIR: dir });

test("a citizen is led by numbered text, asks for a person, and an officer answers on Zalo", async () => {
  expect(server.printed()).toMatch(/channel {2}zalo: on/);
  expect(await write("cai vneid")).toBe(200);
  await until(() => said().includes("2. iPhone"));
  await write("2");
  await until(() => said().includes("Đã duyệt rồi"));
  await write("gặp cán bộ");
  await until(() => /[A-Z]\d-\d{4}/.test(said()));
  const code = /[A-Z]\d-\d{4}/.exec(said())?.[0] ?? "";
  expect((await desk("list")).out).toContain(code);
  expect(await desk("claim", code, "--officer", "lan", "--name", "Lan")).toMatchObject({ code: 0 });
  expect(await desk("reply", code, "Tôi nghe ạ.", "--officer", "lan")).toMatchObject({ code: 0 });
  await until(() => said().includes("Tôi nghe ạ."));
  const before = zalo.messages.length;
  await write("1");
  await write("menu");
  await until(() => zalo.messages.length > before);
  expect(JSON.stringify(zalo.messages[before])).toContain("Tin tự động");
  expect(await desk("close", code, "--officer", "lan")).toMatchObject({ code: 0 });
  await until(() => said().includes("Cán bộ đã làm xong"));
});

test("forty deliveries of one event are one turn", async () => {
  const event = {
    event_name: "user_send_text",
    app_id: OA.appId,
    sender: { id: CITIZEN },
    recipient: { id: OA.account },
    message: { text: "VNeID có mất tiền không", msg_id: "the-same" },
    timestamp: `${Date.now()}`,
  };
  const posts = Array.from({ length: 40 }, () =>
    zalo.deliver(`${server.url}/webhooks/zalo`, event),
  );
  expect(new Set(await Promise.all(posts))).toEqual(new Set([200]));
  await until(() => zalo.messages.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(zalo.messages).toHaveLength(1);
});

test("the domain's page is served, and an event with a wrong signature is never processed", async () => {
  const page = await fetch(`${server.url}/zalo_verifierCode123.html`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Code123")]);
  const body = JSON.stringify({ event_name: "user_send_text", timestamp: "1", app_id: OA.appId });
  const refused = await fetch(`${server.url}/webhooks/zalo`, {
    method: "POST",
    headers: { "X-ZEvent-Signature": `mac=${"0".repeat(64)}` },
    body,
  });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(zalo.messages).toHaveLength(0);
});
