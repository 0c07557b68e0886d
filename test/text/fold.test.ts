import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fold, unaccent } from "../../bot/text/fold.ts";

test("marks, capitals and punctuation go, words stay", () => {
  expect(fold("Quay LẠI, nhé!")).toBe("quay lai nhe");
});

test("đ becomes d in both cases, composed or not", () => {
  expect(fold("Đường Điện Biên, đã đi")).toBe("duong dien bien da di");
  expect(fold("Đặng".normalize("NFD"))).toBe("dang");
  expect(unaccent("Đường đi")).toBe("Duong di");
});

test("digits stay and other signs part words", () => {
  expect(fold("mức-2 (VNeID)…70%")).toBe("muc 2 vneid 70");
});

test("a text of signs only folds to nothing", () => {
  expect(fold("?!… 😀")).toBe("");
});

test("every marked Vietnamese vowel loses its mark", () => {
  expect(fold("àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ")).toBe(
    "aaaaa aaaaa aaaaa eeeee eeeee iiiii ooooo ooooo ooooo uuuuu uuuuu yyyyy",
  );
});

test("unaccent keeps case and punctuation", () => {
  expect(unaccent("Xin CHÀO, bác Tư!")).toBe("Xin CHAO, bac Tu!");
});

test("every character loses the marks that Unicode takes from it", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code);
    const plain = char
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace("đ", "d")
      .replace("Đ", "D");
    if (unaccent(char) !== plain || unaccent(`ổ${char}`) !== `o${plain}`) wrong.push(char);
  }
  expect(wrong).toEqual([]);
});

test("folding a folded text changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
    }),
  );
});
