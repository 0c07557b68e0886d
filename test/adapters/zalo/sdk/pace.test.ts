import { expect, test } from "@jest/globals";
import { createPace } from "../../../../adapters/zalo/sdk/pace.ts";

function paceAt(perSecond?: number) {
  const clock = { now: Date.UTC(2026, 10, 24, 5, 0, 15) };
  return { clock, pace: createPace(() => clock.now, perSecond) };
}

async function timeOf(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
}

test("a burst of 200 calls does not wait, the next ones go one after the other", async () => {
  const { pace } = paceAt(50);
  const burst = Promise.all(Array.from({ length: 200 }, () => pace.turn()));
  expect(await timeOf(burst)).toBeLessThan(20);
  const five = Promise.all(Array.from({ length: 5 }, () => pace.turn()));
  expect(await timeOf(five)).toBeGreaterThanOrEqual(95);
});

test("turns come back with time, and a clock that is set back takes none away", async () => {
  const { pace, clock } = paceAt(100);
  const turns = (count: number) => timeOf(Promise.all(Array.from({ length: count }, pace.turn)));
  await turns(200);
  clock.now -= 3_600_000;
  expect(await turns(1)).toBeLessThan(200);
  clock.now += 1_000;
  expect(await turns(99)).toBeLessThan(50);
});

test("with less than a twentieth of the calls left, the minute is closed", async () => {
  const { pace, clock } = paceAt();
  pace.told(4_000, 200);
  await pace.turn();
  pace.told(null, 0);
  await pace.turn();
  pace.told(4_000, 199);
  await expect(pace.turn()).rejects.toMatchObject({ code: -32 });
  clock.now += 44_999;
  await expect(pace.turn()).rejects.toMatchObject({ code: -32 });
  clock.now += 1;
  await pace.turn();
});
