import { expect, test } from "@jest/globals";
import { createBreather, MOST_MS } from "../../bot/archive/sqlite/breather.ts";

test("after a while of work others get their turn, and not before", async () => {
  let now = 0;
  const breather = createBreather(() => now);
  let turns = 0;
  let counting = true;
  const count = () => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  await breather.pause();
  setImmediate(count);
  now = MOST_MS / 2;
  await breather.pause();
  expect(turns).toBe(0);
  now = MOST_MS;
  await breather.pause();
  expect(turns).toBe(1);
  counting = false;
  // The time counts from that turn on.
  now = MOST_MS * 1.5;
  const before = turns;
  await breather.pause();
  expect(turns).toBe(before);
});

test("work that lets go by itself is not held up", async () => {
  let now = 0;
  const breather = createBreather(() => now);
  await breather.pause();
  await new Promise((resolve) => setImmediate(resolve));
  now = 10 * MOST_MS;
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await breather.pause();
  expect(turned).toBe(false);
});
