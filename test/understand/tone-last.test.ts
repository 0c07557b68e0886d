import { expect, test } from "@jest/globals";
import { readMessageWords } from "../../bot/understand/normalise.ts";
import { toneLast } from "../../bot/understand/spelling/tone-last.ts";

test.each([
  ["hòa", "hoa2"],
  ["hoà", "hoa2"],
  ["đường", "đương2"],
  ["lừơng", "lương2"],
  ["nghĩa", "nghia4"],
  ["lụa", "lua5"],
  ["mẻ", "me3"],
  ["thông", "thông"],
  ["can", "can"],
  // Marks that stand apart from their letters, and letters of other scripts.
  ["ho\u0300a", "hoa2"],
  ["добры\u0301й", "добрый1"],
])("%s is %s", (word, expected) => {
  expect(toneLast(word)).toBe(expected);
});

test("the marked view keeps marks, and mends words that have none", () => {
  expect(readMessageWords("Cài VN e ID ko đc, gọi 0912345678")).toEqual({
    plain: ["cai", "vneid", "khong", "duoc", "goi", "qphone"],
    toned: ["cai2", "vneid", "khong", "đc", "goi5", "qphone"],
  });
});

test("without marks both views are the same", () => {
  const { plain, toned } = readMessageWords("cai vneid ntn");
  expect(toned).toEqual(plain);
});
