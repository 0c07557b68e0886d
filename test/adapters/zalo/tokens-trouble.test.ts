import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Channel } from "../../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, THE_OA } from "./the-oa.ts";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo();
  await send();
});
afterEach(() => zalo.stop());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const to = { account: THE_OA.account, user: CITIZEN };
const NAME = `zalo:${THE_OA.account}:tokens`;

async function send(channel: Channel = zalo.channel): Promise<string> {
  zalo.fake.interact(CITIZEN);
  const message: OutgoingMessage = {
    id: `${zalo.fake.calls.length}`,
    author: "bot",
    text: "tin",
    buttons: [],
    attachments: [],
  };
  return channel.send(to, message).then(
    () => "sent",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

function refreshes(): readonly unknown[] {
  return zalo.fake.calls.filter((it) => it.path.endsWith("access_token")).map((it) => it.answer);
}

function alarms(): readonly string[] {
  return zalo.log.lines.filter((it) => it.level === "error").map((it) => it.message);
}

test("a new pair that the store does not take for a moment is stored all the same", async () => {
  zalo.fake.tokens.expire();
  const refreshing = send();
  await refreshed(1);
  zalo.tokens.failWrites(2);
  expect(await refreshing).toBe("sent");
  expect(zalo.tokens.value(NAME)).toContain(zalo.fake.tokens.pair().refreshToken);
});

test("a new pair that the store does not take is kept in memory, not used, and stored first of all", async () => {
  zalo.fake.tokens.expire();
  const refreshing = send();
  await refreshed(1);
  zalo.tokens.failWrites(4);
  expect(await refreshing).toBe("token-expired");
  expect(alarms()).toHaveLength(1);
  expect(zalo.fake.messages).toHaveLength(1);
  expect(await send()).toBe("the store is told to fail");
  expect(await send()).toBe("sent");
  expect(refreshes()).toHaveLength(1);
  expect(zalo.tokens.value(NAME)).toContain(zalo.fake.tokens.pair().refreshToken);
});

test("a process that dies between Zalo's answer and the store leaves an alarm, and a new consent mends it", async () => {
  const other = zalo.another();
  zalo.fake.tokens.expire();
  const dying = send();
  await refreshed(1);
  zalo.tokens.failWrites(3);
  expect(await dying).toBe("token-expired");
  zalo.clock.now += 2 * MINUTE;
  expect(await send(other)).toBe("token-lost");
  expect(alarms().at(-1)).toContain("connected again");
  expect(refreshes()).toHaveLength(2);
  expect(await send(other)).toBe("token-lost");
  expect(refreshes()).toHaveLength(2);
  const granted = zalo.fake.tokens.consent();
  const connected = zalo.another({ accounts: [{ ...THE_OA, ...granted }] });
  expect(await send(connected)).toBe("sent");
  expect(await send(other)).toBe("sent");
});

test("a process that was thought dead brings its pair, and everybody goes on", async () => {
  const other = zalo.another();
  zalo.fake.tokens.expire();
  const slow = send();
  await refreshed(1);
  zalo.tokens.failWrites(3);
  expect(await slow).toBe("token-expired");
  zalo.clock.now += 2 * MINUTE;
  expect(await send(other)).toBe("token-lost");
  expect(await send()).toBe("sent");
  expect(await send(other)).toBe("sent");
});

test("a refresh that was cut off is not repeated as long as the old token works", async () => {
  await markAsRefreshing();
  zalo.clock.now += 21 * HOUR;
  const other = zalo.another();
  expect(await send(other)).toBe("sent");
  expect(refreshes()).toEqual([]);
  expect(zalo.log.lines).toMatchObject([
    { level: "warn", message: expect.stringContaining("cut off") },
  ]);
  zalo.clock.now += 5 * HOUR;
  expect(await send(other)).toBe("sent");
  expect(refreshes()).toMatchObject([{ access_token: expect.any(String) }]);
});

test("a refresh of another process is waited for", async () => {
  zalo.fake.tokens.expire();
  zalo.fake.fail("refresh", { kind: "delay", ms: 300 });
  const other = zalo.another();
  const [one, two] = await Promise.all([send(), send(other)]);
  expect([one, two]).toEqual(["sent", "sent"]);
  expect(refreshes()).toHaveLength(1);
});

test("an outage of the token service ahead of time hurts nobody", async () => {
  zalo.clock.now += 21 * HOUR;
  zalo.fake.fail("refresh", { kind: "status", status: 503 });
  expect(await send()).toBe("sent");
  expect(await send()).toBe("sent");
  expect(refreshes()).toHaveLength(1);
  zalo.clock.now += MINUTE;
  expect(await send()).toBe("sent");
  expect(refreshes()).toHaveLength(2);
});

test.each([
  { kind: "status", status: 503 },
  { kind: "status", status: 200, body: "<html>" },
  { kind: "status", status: 200, body: '{"access_token":"access-half"}' },
  { kind: "status", status: 200, body: '{"access_token":"","refresh_token":""}' },
  { kind: "error", code: -32 },
  { kind: "reset", done: false },
] as const)("%j for a refresh replaces nothing, and is tried again after a rest", async (how) => {
  const before = zalo.tokens.value(NAME);
  zalo.fake.tokens.expire();
  zalo.fake.fail("refresh", how);
  expect(await send()).toBe("token-expired");
  expect(await send()).toBe("token-expired");
  expect(refreshes()).toHaveLength(1);
  expect(zalo.tokens.value(NAME)).toBe(before);
  zalo.clock.now += 5_000;
  expect(await send()).toBe("sent");
});

test("a refresh whose answer got lost is refused the next time: the OA must be connected again", async () => {
  zalo.fake.tokens.expire();
  zalo.fake.fail("refresh", { kind: "reset", done: true });
  expect(await send()).toBe("token-expired");
  zalo.clock.now += 5_000;
  expect(await send()).toBe("token-lost");
  expect(alarms()).toEqual([expect.stringContaining("connected again")]);
});

test("a refresh token that is refused ahead of time raises the alarm while the old token still works", async () => {
  zalo.clock.now += 21 * HOUR;
  zalo.fake.fail("refresh", { kind: "error", code: -14020 });
  expect(await send()).toBe("sent");
  expect(alarms()).toEqual([expect.stringContaining("connected again")]);
  zalo.clock.now += 2 * MINUTE;
  expect(await send()).toBe("sent");
  zalo.clock.now += 4 * HOUR;
  expect(await send()).toBe("token-lost");
  expect(refreshes()).toHaveLength(1);
});

test("a stored pair that cannot be read is not written over", async () => {
  await zalo.tokens.replace(NAME, '{"from":"a newer version"}', 1);
  const other = zalo.another();
  expect(await send(other)).not.toBe("sent");
  expect(zalo.tokens.value(NAME)).toBe('{"from":"a newer version"}');
});

/** Waits until the token service was called that often. */
async function refreshed(times: number): Promise<void> {
  while (refreshes().length < times) await new Promise((resolve) => setImmediate(resolve));
}

/** Leaves the store as a process does that dies in the middle of a refresh. */
async function markAsRefreshing(): Promise<void> {
  const { value, version } = await zalo.tokens.read(NAME);
  const state = { ...JSON.parse(value ?? ""), refreshing: { until: zalo.clock.now + MINUTE } };
  await zalo.tokens.replace(NAME, JSON.stringify(state), version);
}
