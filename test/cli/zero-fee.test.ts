import { expect, test } from "@jest/globals";
import { readTests } from "../../bot/cli/test/read-tests.ts";
import { runTalk } from "../../bot/cli/test/run-talk.ts";
import { libraryOf } from "../support/library-of.ts";

/** A fee of nothing is a fee: it is known, it is said, and conditions see it. */
const FLOW = `luồng: le-phi
tên: Lệ phí
chủ đề: dich-vu-cong
bắt đầu khi: [hoi]
cần biết:
  phí: {kiểu: số tiền, từ: 0, đến: 1000000}
  bản: {kiểu: số, từ: 0}
  mức: {kiểu: lựa chọn}
các bước:
  - {bước: hoi-phi, hỏi: phí, câu hỏi: Giấy hẹn ghi lệ phí bao nhiêu ạ?}
  - {bước: hoi-ban, hỏi: bản, câu hỏi: Cần thêm mấy bản sao ạ?}
  - bước: hoi-muc
    chọn: mức
    câu hỏi: Mức nào ạ?
    lựa chọn: [{nhãn: Không mất phí, giá trị: 0}, {nhãn: Có phí, giá trị: 1}]
  - {bước: doc-lai, xác nhận: [phí, bản, mức]}
  - nếu: đã biết phí và phí = 0 và bản <= 0 và mức = "0"
    thì:
      - nói: Lệ phí {phí}, thêm {bản} bản ạ.
    còn lại:
      - nói: Phải mang tiền ạ.
  - ghi nhớ: {bản: 2}
  - ghi nhớ: {bản: 0}
  - {bước: xem, chọn: ~, câu hỏi: "Vẫn {bản} bản, {phí} phải không ạ?", lựa chọn: [Phải, Không phải]}
`;

const TALK = `thử: lệ phí bằng không
kênh: zalo
phí: 0
hội thoại:
  - dân: hỏi lệ phí
  - ghi nhớ: {phí: ~}
  - dân: 0 đồng
  - bot ở: hoi-ban
  - ghi nhớ: {phí: 0}
  - dân: 0
  - bấm: Không mất phí
  - bot ở: doc-lai
  - bot nói: "Phí: 0 đồng"
  - bot nói: "Bản: 0"
  - dân: đúng rồi
  - bot nói: Lệ phí 0 đồng, thêm 0 bản
  - bot không nói: mang tiền
  - bot nói: Vẫn 0 bản, 0 đồng
  - ghi nhớ: {phí: 0, bản: 0, mức: 0}
`;

test("a fee of zero is asked, read back, compared and said like any other", () => {
  const library = libraryOf({
    "flows/le-phi.yaml": FLOW,
    "intents/a.yaml": "chủ đề: dich-vu-cong\ný định:\n  hoi: {ví dụ: [hỏi lệ phí]}\n",
  });
  const { tests, findings } = readTests(
    [{ path: "a.yaml", content: TALK, shipped: false }],
    library,
  );
  expect(findings).toEqual([]);
  expect(tests.map((it) => runTalk(library, it).failure)).toEqual([null]);
});
