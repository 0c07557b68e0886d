import { expect, test } from "@jest/globals";
import { slip } from "../../bot/understand/spelling/slip.ts";

const WORDS = "tai khoan nhan tien tro cap hang thang cho nguoi cao tuoi mo o dau".split(" ");

test("some words slip, each by one letter at most, and always in the same way", () => {
  const slipped = Array.from({ length: 40 }, (_, place) => WORDS.map((word) => slip(word, place)));
  const changed = slipped.flatMap((words) => words.filter((word, at) => word !== WORDS[at]));
  const share = changed.length / (40 * WORDS.length);
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.3);
  for (const words of slipped) {
    for (const [at, word] of words.entries()) {
      expect(Math.abs(word.length - (WORDS[at]?.length ?? 0))).toBeLessThanOrEqual(1);
      expect(word[0]).toBeDefined();
    }
  }
  expect(WORDS.map((word) => slip(word, 3))).toEqual(slipped[3]);
});

test("short words stay", () => {
  for (let place = 0; place < 50; place++) expect(slip("mo", place)).toBe("mo");
});
