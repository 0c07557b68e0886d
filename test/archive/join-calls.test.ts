import { expect, test } from "@jest/globals";
import { joinCalls } from "../../bot/archive/join-calls.ts";

/** A task whose runs end when the test says so. */
function handDriven() {
  const ends: { resolve: (run: number) => void; reject: (error: Error) => void }[] = [];
  const task = () =>
    new Promise<number>((resolve, reject) => {
      ends.push({ resolve, reject });
    });
  return { task, ends };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test("calls during a run share one run that starts after it", async () => {
  const { task, ends } = handDriven();
  const call = joinCalls(task);
  const first = call();
  const second = call();
  const third = call();
  expect(ends).toHaveLength(1);
  ends[0]?.resolve(1);
  expect(await first).toBe(1);
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.resolve(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  const fourth = call();
  ends[2]?.resolve(3);
  expect(await fourth).toBe(3);
});

test("two runs never overlap, at whatever moment calls come", async () => {
  let running = 0;
  let most = 0;
  const call = joinCalls(async () => {
    running += 1;
    most = Math.max(most, running);
    await settle();
    running -= 1;
  });
  const calls = Array.from({ length: 50 }, async (_, place) => {
    for (let tick = 0; tick < place; tick++) await Promise.resolve();
    await call();
    await call();
  });
  await Promise.all(calls);
  expect(most).toBe(1);
});

test("a failed run does not keep the next one from starting", async () => {
  const { task, ends } = handDriven();
  const call = joinCalls(task);
  const first = call();
  const second = call();
  ends[0]?.reject(new Error("first"));
  await expect(first).rejects.toThrow("first");
  await settle();
  ends[1]?.resolve(2);
  expect(await second).toBe(2);
});
