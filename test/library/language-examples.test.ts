import { expect, test } from "@jest/globals";
import { compileSample, flowFile } from "./compile-sample.ts";

const SLOTS = [
  "tuổi: {kiểu: tuổi}",
  "nơi_nhận: {kiểu: lựa chọn}",
  "xã: {}",
  "địa_chỉ: {}",
  "đã_hướng_dẫn: {kiểu: có không}",
].join("\n");

/** The steps of the language's own page, each kind once. */
const STEPS = `
- bước: hoi-tuoi
  hỏi: tuổi
  câu hỏi: {chung: "{Ông/bà} bao nhiêu tuổi ạ?", hỏi hộ: Người ấy bao nhiêu tuổi ạ?, en: How old are you?}
  số lần hỏi: 3
  khi hết lượt: gặp cán bộ
- bước: noi-nhan
  chọn: nơi_nhận
  câu hỏi: Nhận tiền ở đâu ạ?
  lựa chọn:
    - {nhãn: Qua tài khoản ngân hàng, ngắn: Ngân hàng, giá trị: ngan-hang, cách nói khác: [ngân hàng, atm]}
    - {nhãn: Tại nhà, giá trị: tai-nha, đến: kiem-lai}
- bước: kiem-lai
  xác nhận: [tuổi, nơi_nhận]
- gọi luồng: hoi-xa
  nhận: {xã: xã_phường}
- ghi nhớ: {đã_hướng_dẫn: có}
- quên: [tuổi]
- bước: o-dau
  hỏi: địa_chỉ
  câu hỏi: Địa chỉ ở đâu ạ?
- tra cứu: communes
  với: {text: địa_chỉ}
  ghi vào: {xã: commune}
  chờ: 3 giây
  nếu lỗi: gap-can-bo
- nhắc sau: "{Ông/bà} cài xong VNeID chưa ạ?"
  sau: 20 giờ
- bước: hoi-y-kien
  đánh giá: "{Ông/bà} thấy hướng dẫn này thế nào ạ?"
- bước: do-vui
  câu đố: Công an có gọi điện bảo cài VNeID qua đường dẫn không?
  lựa chọn: [Có, Không]
  đúng: Không
  giải thích: Không bao giờ ạ.
- bước: gap-can-bo
  gặp cán bộ: {nhóm: an_sinh, lý do: het_luot, ưu tiên: 2, tóm tắt: [tuổi, nơi_nhận]}
`.trim();

test("the step examples of the language's page compile without an error", () => {
  const called = flowFile(
    "- bước: hoi\n  hỏi: xã_phường\n  câu hỏi: Xã nào ạ?",
    "xã_phường: {}",
    "hoi-xa",
  );
  const { findings, library } = compileSample({
    "flows/mau.yaml": flowFile(STEPS, SLOTS),
    "flows/hoi-xa.yaml": called,
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(library?.flows.size).toBe(2);
});
