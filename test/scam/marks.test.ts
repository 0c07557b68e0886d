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
