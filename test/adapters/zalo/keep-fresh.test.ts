import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, THE_OA } from "./the-oa.ts";

let zalo: RunningZalo;

beforeEach(async () => {
  // The clock of the channel is its own, and what goes over the wire takes real time.
  jest.useFakeTimers({
    doNotFake: [
      "Date",
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setTimeout",
      "clearTimeout",
    ],
  });
  zalo = await startZalo();
});
afterEach(async () => {
  jest.useRealTimers();
  await zalo.stop();
});

const MINUTE = 60_000;

function refreshes(): number {
  return zalo.fake.calls.filter((it) => it.path.endsWith("access_token")).length;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const stored = () => zalo.tokens.value(`zalo:${THE_OA.account}:tokens`) ?? "";

test("the pair is taken over and refreshed in time while nobody writes", async () => {
  jest.advanceTimersByTime(MINUTE);
  await until(() => stored() !== "");
  zalo.clock.now += 20 * 60 * MINUTE;
  jest.advanceTimersByTime(MINUTE);
  await until(() => refreshes() === 1);
  await until(() => stored().includes(zalo.fake.tokens.pair().refreshToken));
});

test("a new pair that could not be stored is stored at the next look, without a send", async () => {
  const message = { id: "1", author: "bot", text: "a", buttons: [], attachments: [] } as const;
  const send = () => zalo.channel.send({ account: THE_OA.account, user: CITIZEN }, message);
  await send();
  zalo.fake.tokens.expire();
  const failing = send().catch(() => "failed");
  await until(() => refreshes() === 1);
  zalo.tokens.failWrites(3);
  expect(await failing).toBe("failed");
  expect(stored()).not.toContain(zalo.fake.tokens.pair().refreshToken);
  jest.advanceTimersByTime(MINUTE);
  await until(() => stored().includes(zalo.fake.tokens.pair().refreshToken));
});

test("a store that fails is told, and looked at again", async () => {
  zalo.tokens.failWrites(1);
  jest.advanceTimersByTime(MINUTE);
  await until(() => zalo.log.lines.length === 1);
  expect(zalo.log.lines).toMatchObject([{ level: "error" }]);
  jest.advanceTimersByTime(MINUTE);
  await until(() => stored() !== "");
});

test("a program that stops waits for a refresh that is under way", async () => {
  zalo.clock.now += 20 * 60 * MINUTE;
  jest.advanceTimersByTime(MINUTE);
  await until(() => stored() !== "");
  zalo.clock.now += 21 * 60 * MINUTE;
  zalo.fake.fail("refresh", { kind: "delay", ms: 100 });
  jest.advanceTimersByTime(MINUTE);
  await until(() => stored().includes('"until"'));
  await zalo.close();
  expect(stored()).toContain(zalo.fake.tokens.pair().refreshToken);
  jest.advanceTimersByTime(10 * MINUTE);
  expect(refreshes()).toBe(1);
});
