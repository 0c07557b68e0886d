import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayInVietnam } from "../../bot/text/day-in-vietnam.ts";

test("a day in Vietnam begins seven hours before it does in London", () => {
  expect(dayInVietnam(Date.parse("2026-11-24T16:59:59.999Z"))).toBe("2026-11-24");
  expect(dayInVietnam(Date.parse("2026-11-24T17:00:00Z"))).toBe("2026-11-25");
  expect(dayInVietnam(Date.parse("2028-02-28T17:00:00Z"))).toBe("2028-02-29");
});

test("every day is the calendar's", () => {
  const first = Date.parse("0001-01-01T00:00:00Z");
  const last = Date.parse("9999-12-30T00:00:00Z");
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (now) => {
      expect(dayInVietnam(now)).toBe(new Date(now + 7 * 3_600_000).toISOString().slice(0, 10));
    }),
    { numRuns: 2_000 },
  );
});
