import { expect, test } from "@jest/globals";
import { parse } from "./parse.ts";

test.each([
  ["76", 76],
  ["dạ 76 ạ", 76],
  ["1.200", 1200],
  ["1 200", 1200],
  ["2,5", 2.5],
  ["-3", -3],
  ["3 người", 3],
  ["bảy mươi sáu", 76],
  ["bay lam", 75],
  ["mười lăm ạ", 15],
  ["hai mươi", 20],
  ["một trăm", 100],
  ["ba chục", 30],
])("a number is read from %j", (text, value) => {
  expect(parse("number", text)).toBe(value);
});

test.each([
  "",
  "abc",
  "1.2.3",
  "khoảng đâu đó",
  "12 hay 13",
  "0".repeat(400),
  "năm nay tôi không nhớ",
])("no number is read from %j", (text) => {
  expect(parse("number", text)).toBe("unfit");
});

test.each([
  ["76", 76],
  ["70 tuổi", 70],
  ["tôi năm nay đã 74 tuổi rồi", 74],
  ["1949", 77],
  ["sinh năm 1949", 77],
  ["bà sinh năm 1950 ạ", 76],
  ["bảy mươi tám", 78],
])("an age is read from %j", (text, value) => {
  expect(parse("age", text)).toBe(value);
});

test.each(["17.5", "sắp già rồi", "-4", "tôi có 2 con 3 cháu"])(
  "no age is read from %j",
  (text) => {
    expect(parse("age", text)).toBe("unfit");
  },
);

test("bounds are kept at both ends and named as such", () => {
  const bounds = { min: 0, max: 120 };
  expect(parse("age", "0", bounds)).toBe(0);
  expect(parse("age", "120", bounds)).toBe(120);
  expect(parse("age", "121", bounds)).toBe("out_of_range");
  expect(parse("number", "-1", bounds)).toBe("out_of_range");
});

test.each(["có", "dạ có ạ", "vâng", "ừ", "đúng rồi", "ok", "yes", "da vang", "rồi ạ", "phải"])(
  "%j is a yes",
  (text) => {
    expect(parse("yes_no", text)).toBe(true);
  },
);

test.each(["không", "ko", "dạ chưa ạ", "chưa", "không phải", "no", "hông", "thôi"])(
  "%j is a no",
  (text) => {
    expect(parse("yes_no", text)).toBe(false);
  },
);

test.each(["có thể", "không biết có hay không", "", "cái gì"])("%j is neither", (text) => {
  expect(parse("yes_no", text)).toBe("unfit");
});

test.each([
  ["0912345678", "0912345678"],
  ["+84 91 234 5678", "0912345678"],
  ["số tôi là 091.234.5678 nhé", "0912345678"],
  ["0084912345678", "0912345678"],
  ["02438251234", "02438251234"],
])("a phone is read from %j and keeps its zero", (text, value) => {
  expect(parse("phone", text)).toBe(value);
});

test.each(["912345678", "0112345678", "091234567", "0912345678 hoặc 0987654321", "không có"])(
  "no phone is read from %j",
  (text) => {
    expect(parse("phone", text)).toBe("unfit");
  },
);

test("free text and choices are never strict", () => {
  expect(parse("text", "bất cứ gì")).toBe("unfit");
  expect(parse("choice", "bất cứ gì")).toBe("unfit");
});

test("nobody is older than 125, whatever the slot allows", () => {
  expect(parse("age", "2999")).toBe("out_of_range");
});
