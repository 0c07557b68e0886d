import { expect, test } from "@jest/globals";
import { parse } from "./parse.ts";

test.each([
  ["2tr500", 2_500_000],
  ["500k", 500_000],
  ["500 nghìn", 500_000],
  ["hai triệu rưỡi", 2_500_000],
  ["hai trieu ruoi", 2_500_000],
  ["1.500.000đ", 1_500_000],
  ["1.500.000 đồng", 1_500_000],
  ["1,5 triệu", 1_500_000],
  ["1500000", 1_500_000],
  ["dạ khoảng 3 triệu ạ", 3_000_000],
  ["năm trăm nghìn đồng", 500_000],
  ["hai trăm rưỡi nghìn", 250_000],
  ["một triệu hai", 1_200_000],
  ["2 triệu 500 nghìn", 2_500_000],
  ["hai triệu năm trăm nghìn", 2_500_000],
  ["2tr5", 2_500_000],
  ["3 tỷ", 3_000_000_000],
  ["0 đồng", 0],
])("an amount is read from %j", (text, value) => {
  expect(parse("money", text)).toBe(value);
});

test.each([
  "500",
  "không nhớ",
  "2tr hay 3tr",
  "mấy triệu",
  "",
  "triệu",
  "2 triệu 3 triệu",
  "1.2.3",
])("no amount is read from %j", (text) => {
  expect(parse("money", text)).toBe("unfit");
});

test.each([
  ["5/3/1950", "1950-03-05"],
  ["05-03-1950", "1950-03-05"],
  ["5.3.1950", "1950-03-05"],
  ["5/3/50", "1950-03-05"],
  ["5/3", "2026-03-05"],
  ["1950-03-05", "1950-03-05"],
  ["05031950", "1950-03-05"],
  ["mùng 5 tháng 3 năm 1950", "1950-03-05"],
  ["ngày 5 tháng 3 năm 1950 ạ", "1950-03-05"],
  ["mồng năm tháng ba năm 1950", "1950-03-05"],
  ["20 tháng 11", "2026-11-20"],
  ["hôm nay", "2026-11-23"],
  ["mai", "2026-11-24"],
  ["ngày mai ạ", "2026-11-24"],
  ["ngày kia", "2026-11-25"],
  ["hôm qua", "2026-11-22"],
  ["thứ hai tuần sau", "2026-11-30"],
  ["thu 6 tuan nay", "2026-11-27"],
  ["thứ hai", "2026-11-30"],
  ["chủ nhật tuần này", "2026-11-29"],
  ["3 ngày nữa", "2026-11-26"],
])("a day is read from %j", (text, value) => {
  expect(parse("date", text)).toBe(value);
});

test.each([
  "31/2/1950",
  "1950",
  "hôm nào đó",
  "5/13/1950",
  "",
  "5/3/1950 hay 6/3/1950",
  "32 tháng 1",
])("no day is read from %j", (text) => {
  expect(parse("date", text)).toBe("unfit");
});

test.each(["mùng 1 tháng giêng", "rằm tháng bảy", "5/3 âm lịch", "mùng 2 Tết"])(
  "the lunar day %j is not guessed",
  (text) => {
    expect(parse("date", text)).toBe("refused");
  },
);

test("a day's bounds are days", () => {
  const bounds = { min: "2026-01-01", max: "2026-12-31" };
  expect(parse("date", "hôm nay", bounds)).toBe("2026-11-23");
  expect(parse("date", "31/12/2025", bounds)).toBe("out_of_range");
});

test.each([
  ["5/3/1950", 76],
  ["24/11/1950", 75],
  ["sinh ngày 5 tháng 3 năm 1950", 76],
])("an age follows from the birthday %j", (text, value) => {
  expect(parse("age", text)).toBe(value);
});
