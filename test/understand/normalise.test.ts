import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fold } from "../../bot/text/fold.ts";
import { normalise } from "../../bot/understand/normalise.ts";

test.each([
  ["Cháu ơi, CÀI giúp bác!", "chau oi cai giup bac"],
  ["Cài đặt".normalize("NFD"), "cai dat"],
  ["tk bi khoa ko vao dc", "tai khoan bi khoa khong vao duoc"],
  ["nop hs online", "nop ho so truc tuyen"],
  ["alooooo emmm", "alo em"],
  ["tooi muoons caif vneid", "toi muon cai vneid"],
  ["muc2 roi, buoc 3", "muc 2 roi buoc 3"],
  ["toi6 muon61 nop65 ho62 so7, kho1 qua1", "toi muon nop ho so kho qua"],
  ["khỏe không 😀", "khoe khong"],
])("%s → %s", (text, words) => {
  expect(normalise(text).join(" ")).toBe(words);
});

test.each(["vn e id", "VNeID", "vnied", "vnid", "vneld", "Vn EID", "vne id"])(
  "%s is VNeID",
  (name) => {
    expect(normalise(`cài ${name} nhé`)).toEqual(["cai", "vneid", "nhe"]);
  },
);

test("entities become one word each, by kind", () => {
  expect(normalise("gọi 0987 654 321, chuyển 2tr500, vào bit.ly/abc")).toEqual(
    "goi qphone chuyen qmoney vao qurl".split(" "),
  );
  expect(normalise("số 0912345678").join()).toBe(normalise("số 0387654321").join());
});

test("punctuation that hid an amount hides it no more", () => {
  expect(normalise("2-triệu")).toEqual(["qmoney"]);
});

test("nothing is made of nothing", () => {
  expect(normalise("")).toEqual([]);
  expect(normalise("?! 😀 \u0000")).toEqual([]);
});

/** Pieces that trip normalisers, besides arbitrary text. */
const PIECES = [
  "vn",
  "e",
  "id",
  "k",
  "2",
  "triệu",
  "tr",
  "stk",
  "12345678",
  "0987",
  "654",
  "321",
  "1900",
  "muc2",
  "dduwowcj",
  "d9u7o7c5",
  "ko",
  "-",
  ".",
  "vneid.gov.vn",
  "H26.10-251103-0021",
  "emmm",
  "đ",
  "1.000",
];
const messages = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
);

test("normalising what is normal changes nothing", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const words = normalise(text);
      expect(normalise(words.join(" "))).toEqual(words);
    }),
    { numRuns: 2000 },
  );
});

test("every word is a folded run of letters and digits", () => {
  fc.assert(
    fc.property(messages, (text) => {
      for (const word of normalise(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(fold(word)).toBe(word);
      }
    }),
  );
});
