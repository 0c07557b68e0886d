import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitSentences } from "../../bot/text/split-sentences.ts";
import { splitText } from "../../bot/text/split-text.ts";

test("sentences end at marks and line breaks, not inside numbers, addresses and abbreviations", () => {
  expect(
    splitSentences("Gọi 1900.0368. Vào vneid.gov.vn ạ. Ở TP. Hà Nội.\nXong chưa ạ? Rồi."),
  ).toEqual(["Gọi 1900.0368.", "Vào vneid.gov.vn ạ.", "Ở TP. Hà Nội.", "Xong chưa ạ?", "Rồi."]);
});

test("a text within the limit stays whole", () => {
  expect(splitText("Xin chào ạ.", 20)).toEqual(["Xin chào ạ."]);
});

test("a long text is cut at sentence ends", () => {
  expect(splitText("Câu một dài. Câu hai dài. Câu ba dài.", 26)).toEqual([
    "Câu một dài. Câu hai dài.",
    "Câu ba dài.",
  ]);
});

test("no part is longer than the limit and no word is lost", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.integer({ min: 20, max: 60 }),
      (text, limit) => {
        const parts = splitText(text, limit);
        if (text.length <= limit) return parts.length === 1;
        const letters = (it: string) => it.replace(/\s+/gu, "");
        return (
          parts.every((part) => part.length <= limit) && letters(parts.join("")) === letters(text)
        );
      },
    ),
  );
});
