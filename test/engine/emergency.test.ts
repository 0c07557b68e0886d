import { expect, test } from "@jest/globals";
import { tellsOfLostMoney } from "../../bot/engine/citizen/emergency.ts";
import { fold } from "../../bot/text/fold.ts";

test.each([
  "tôi vừa chuyển 50 triệu cho lừa đảo xong",
  "em lo dua ma otp roi",
  "Lỡ chuyển 12tr cho nó cách đây 20 phút, còn chặn kịp không",
  "bố em lỡ cài cái app thuế giả rồi, điện thoại tự chạy",
  "vua bam vao link la, tien dang tru lien tuc",
  "nó rút sạch tiền mổ của má tui rồi",
  "I just sent money to a scammer",
])("%s: what to do in the first minutes", (text) => {
  expect(tellsOfLostMoney(fold(text))).toBe(true);
});

test.each([
  "nhà tôi cháy rồi, lửa to lắm",
  "ba tôi tai biến, vừa chuyển viện lên tỉnh",
  "họ nhốt em ở Campuchia, bắt chuyển tiền chuộc",
  "bị lừa hết tiền rồi, tôi muốn chết",
  "nó cầm dao bắt tôi chuyển khoản",
])("%s: the numbers of help", (text) => {
  expect(tellsOfLostMoney(fold(text))).toBe(false);
});
