import { expect, test } from "@jest/globals";
import { splitSentences } from "../../bot/text/split-sentences.ts";

test.each([
  ["Đợi công an duyệt mức 2. Hướng dẫn có từ năm 2023. Trang có thể đã đổi."],
  ["Trang chỉ nhận tệp PDF. Nhờ quét giúp ạ. Trả trong VNeID. {Ông/bà} giữ biên lai."],
  ["Đã lên mức 2? Được rồi ạ! Gọi 1022. Có người trực."],
])("a number and a name in capitals can end a sentence: %s", (text) => {
  const ends = text.split(/[.!?] /u).length;
  expect(splitSentences(text)).toHaveLength(ends);
});

test.each([
  "1. Mở cửa hàng ứng dụng.",
  "Bước 2. Bấm nút đăng nhập.",
  "Hỏi ở TP. Hà Nội hoặc Q. Ba Đình cũ.",
  "Gọi 1900.0368 hay vào vneid.gov.vn nhé.",
])("a full stop that belongs to its word ends nothing: %s", (text) => {
  expect(splitSentences(text)).toEqual([text]);
});

test("a step's number begins its sentence wherever it stands", () => {
  expect(splitSentences("Xong rồi ạ. Bước 2. Bấm nút.")).toEqual([
    "Xong rồi ạ.",
    "Bước 2. Bấm nút.",
  ]);
});
