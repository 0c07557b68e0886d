import { expect, test } from "@jest/globals";
import { caseCode } from "../../bot/cases/case-code.ts";

test("a case code is one letter, one figure, four figures", () => {
  for (const number of [1, 2, 3, 999, 1_439_999]) {
    expect(caseCode(number)).toMatch(/^[ABCDEGHKLMNPQRSTVX][2-9]-\d{4}$/);
  }
});

test("different numbers have different codes", () => {
  const codes = new Set(Array.from({ length: 50_000 }, (_, number) => caseCode(number)));
  expect(codes.size).toBe(50_000);
});
