import { expect, test } from "@jest/globals";
import { agree, marksOf } from "../../bot/scam/words/marks.ts";

const words = (text: string) => text.split(" ").map((word) => ({ marks: marksOf(word) }));
const can = (written: string, phrase: string) =>
  agree(
    words(written),
    0,
    words(phrase).map(({ marks }) => marks),
  );

test("who writes marks means these, who leaves them out may mean any word", () => {
  expect(can("đăng ký hóa đơn", "đăng kỳ hóa đơn")).toBe(false);
  expect(can("tại file", "tải file")).toBe(false);
  expect(can("tai file", "tải file")).toBe(true);
  expect(can("số dư", "so du")).toBe(true);
});

test("where a mark stands, and hỏi or ngã, make no difference", () => {
  expect(can("hoà giải", "hòa giải")).toBe(true);
  expect(can("mả xác nhận", "mã xác nhận")).toBe(true);
});

test("marks are the same however they are typed, and in whatever order", () => {
  const expected = marksOf("hoà");
  expect(expected).toBe("\u0300");
  expect([marksOf("hòa"), marksOf("ho\u0300a"), marksOf("HÒA")]).toEqual(Array(3).fill(expected));
  expect(marksOf("lừơng")).toBe(marksOf("lương\u0300"));
  expect(marksOf("ngã")).toBe(marksOf("ngả"));
  expect([marksOf("đi"), marksOf("Đi"), marksOf("can 1")]).toEqual(["đ", "đ", ""]);
});
