import { expect, test } from "@jest/globals";
import { indexFaqs, searchFaqs } from "../../bot/understand/search-faqs.ts";

const FAQS = indexFaqs([
  { id: "phi", questions: ["VNeID mất phí không", "cài vneid tốn bao nhiêu"] },
  { id: "khoa", questions: ["VNeID bị khóa", "mở khóa tài khoản định danh"] },
  { id: "mat-may", questions: ["mất điện thoại", "rơi mất máy"] },
]);

test("the entry that shares the telling words comes first, marks or not", () => {
  expect(searchFaqs(FAQS, "tài khoản bị khoá", 2)[0]).toBe("khoa");
  expect(searchFaqs(FAQS, "tai khoan dinh danh bi khoa", 2)[0]).toBe("khoa");
});

test("at most so many are found, none where nothing is shared", () => {
  expect(searchFaqs(FAQS, "tôi muốn mở khóa tài khoản định danh bị khóa", 1)).toHaveLength(1);
  expect(searchFaqs(FAQS, "trời hôm nay đẹp", 2)).toEqual([]);
  expect(searchFaqs(FAQS, "", 2)).toEqual([]);
  expect(searchFaqs(indexFaqs([]), "vneid", 2)).toEqual([]);
});

test("words that name parts of every object find nothing", () => {
  expect(searchFaqs(FAQS, "constructor toString __proto__", 2)).toEqual([]);
});
