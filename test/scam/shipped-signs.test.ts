import { expect, test } from "@jest/globals";
import { readPasted } from "../../bot/scam/read-pasted.ts";
import { rules } from "./shipped-rules.ts";

const signsOf = (text: string) => readPasted(rules, text).signs.map(({ sign }) => sign.id);

test("a pay rise written without marks is no gift", () => {
  expect(signsOf("thang sau duoc tang luong huu")).not.toContain("qua_thuong");
  expect(signsOf("ban duoc tang qua, nhan ngay hom nay")).toContain("qua_thuong");
});

test("keeping it from the family is no advice", () => {
  expect(signsOf("mang sổ tiết kiệm ra đây, đừng cho ai hay")).not.toContain("dan_phong");
});

test("a pension or wages that are paid into an account are no lure, pay for light work is", () => {
  for (const text of [
    "mở tài khoản nhận lương hưu ở đâu",
    "mo tai khoan nhan luong huu o dau",
    "nhận lương bảo hiểm qua bưu điện",
    "nhận lương qua thẻ thì cần gì",
    "con nhận lương rồi, con gửi má 2 triệu",
  ]) {
    expect({ text, signs: signsOf(text) }).toEqual({
      text,
      signs: expect.not.arrayContaining(["viec_nhe"]),
    });
  }
  expect(signsOf("gõ chữ ở nhà, nhận lương ngay hôm nay")).toContain("viec_nhe");
  expect(signsOf("go chu o nha, nhan luong 500k mot buoi")).toContain("viec_nhe");
});

test("roses are no lure, a commission is", () => {
  expect(signsOf("hoa hồng")).not.toContain("viec_nhe");
  expect(signsOf("mua bó hoa hồng 50 nghìn tặng mẹ")).not.toContain("viec_nhe");
  for (const text of [
    "chốt đơn hưởng hoa hồng",
    "hoàn gốc cộng 15% hoa hồng",
    "hoa hong 10-20% moi don",
  ]) {
    expect(signsOf(text)).toContain("viec_nhe");
  }
});
