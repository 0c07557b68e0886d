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
