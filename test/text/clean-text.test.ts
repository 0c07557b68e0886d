import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanText } from "../../bot/text/clean-text.ts";

test("letters and marks sent apart become one letter", () => {
  expect(cleanText("Cài đặt".normalize("NFD"))).toBe("Cài đặt");
});

test("control and zero-width characters vanish, line breaks and tabs stay", () => {
  expect(cleanText("a\u0000b\u200Bc\u00AD\uFEFF")).toBe("abc");
  expect(cleanText("một\thai\nba")).toBe("một\thai\nba");
});

test("every kind of line break becomes one", () => {
  expect(cleanText("a\r\nb\rc")).toBe("a\nb\nc");
});

test("a lone surrogate is replaced and a whole pair stays", () => {
  expect(cleanText("a\uD800b")).toBe("a\uFFFDb");
  expect(cleanText("😀")).toBe("😀");
});

test("white space at the ends goes", () => {
  expect(cleanText("  chào \n")).toBe("chào");
});

test("cleaning a clean text changes nothing, whatever was sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const cleaned = cleanText(text);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});
