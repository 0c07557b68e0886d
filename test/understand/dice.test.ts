import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dice } from "../../bot/understand/options/dice.ts";

test("equal texts are 1, texts without a common pair 0", () => {
  expect(dice("nhan tai nha", "nhan tai nha")).toBe(1);
  expect(dice("abc", "xyz")).toBe(0);
  expect(dice("a", "ab")).toBe(0);
  expect(dice("a", "a")).toBe(1);
});

test("twice the shared pairs over all pairs", () => {
  expect(dice("night", "nacht")).toBeCloseTo(2 / 8);
  expect(dice("aaaa", "aa")).toBeCloseTo(2 / 4);
});

test("between 0 and 1, whichever comes first", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const likeness = dice(one, other);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(dice(other, one)).toBeCloseTo(likeness);
    }),
  );
});
