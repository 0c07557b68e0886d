import { expect, test } from "@jest/globals";
import { backOff, FIRST_MS, LONGEST_MS } from "../../bot/archive/back-off.ts";

test("the wait doubles with each failure up to the longest one", () => {
  const waits = [1, 2, 3, 4].map((failures) => backOff(failures, () => 0));
  expect(waits).toEqual([FIRST_MS, FIRST_MS * 2, FIRST_MS * 4, FIRST_MS * 8]);
  expect(backOff(50, () => 0)).toBe(LONGEST_MS);
  expect(backOff(5000, () => 0)).toBe(LONGEST_MS);
});

test("chance takes away up to a half", () => {
  expect(backOff(1, () => 0.999_999)).toBe(FIRST_MS / 2);
  expect(backOff(1, () => 0.5)).toBe(Math.round(FIRST_MS * 0.75));
});
