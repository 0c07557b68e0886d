import { expect, test } from "@jest/globals";
import { readCorrection } from "../../bot/engine/citizen/read-correction.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test.each([
  ["à không, 78 mới đúng", "78", null],
  ["a khong 78 moi dung", "78", null],
  ["78 mới đúng ạ", "78", null],
  ["nhầm, 78", "78", null],
  ["dạ nhầm rồi, phải là 78 ạ", "78", null],
  ["à quên 78 tuổi cơ", "78 tuổi", null],
  ["không phải 76 mà là 78", "78", "76"],
  ["à không phải 76 mà là 78", "78", "76"],
  ["không phải 76, 78 mới đúng", "78", "76"],
  ["78 chứ không phải 76", "78", "76"],
  ["sửa tuổi thành 78", "78", "tuổi"],
  ["sửa lại thành 78 nhé", "78", null],
  ["sửa lại là Tại nhà", "Tại nhà", null],
  ["i meant 78", "78", null],
])("%s corrects to %s", (text, value, about) => {
  expect(readCorrection(text)).toEqual({ value, about });
});

test.each([
  "78",
  "à không",
  "không, tôi chưa có",
  "sửa",
  "nhầm rồi",
  "tôi muốn sửa hồ sơ đã nộp",
  "không phải đâu cháu",
])("%s corrects nothing by itself", (text) => {
  expect(readCorrection(text)).toBeNull();
});

test("a correction reads old and new back, asks, and goes on where the talk stood", async () => {
  const reports = await play(allowance, [START, "76", "1", "à không, 78 mới đúng", "có", "không"]);
  expect(saidIn(reports[3])).toContain("Tuổi: 76 → 78");
  expect(buttonsOf(reports[3])).toEqual(["Có", "Không"]);
  expect(reports[3]).toMatchObject({ decision: "command", slots: { tuổi: 76 } });
  expect(reports[4]).toMatchObject({
    at: { step: "luong-huu" },
    slots: { tuổi: 78, nơi_nhận: "ngan-hang" },
  });
  expect(saidIn(reports[5])).toContain("78 tuổi");
});

test("saying no to a correction keeps the old answer", async () => {
  const report = await playLast(allowance, [START, "76", "78 mới đúng", "thôi"]);
  expect(report).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
});

test("a corrected choice leads down its own way", async () => {
  const report = await playLast(allowance, [START, "76", "1", "à nhầm, tại nhà", "đúng rồi"]);
  expect(report).toMatchObject({ at: { step: "o-nha" }, slots: { tuổi: 76, nơi_nhận: "tai-nha" } });
});

test("back after a correction goes one question at a time", async () => {
  const lines = [START, "76", "1", "à không, 78 mới đúng", "có", "quay lại", "quay lại"];
  const reports = await play(allowance, lines);
  expect(reports[5]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 78 } });
  expect(reports[6]).toMatchObject({ at: { step: "hoi-tuoi" }, slots: {} });
});

test("the command alone asks which answer, and only that one is asked again", async () => {
  const reports = await play(allowance, [START, "76", "1", "sửa", "!tap Tuổi: 76", "80"]);
  expect(buttonsOf(reports[3])).toEqual([
    "Nơi nhận: Qua tài khoản ngân hàng",
    "Tuổi: 76",
    "Quay lại",
  ]);
  expect(reports[4]).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(reports[5]).toMatchObject({
    at: { step: "luong-huu" },
    slots: { tuổi: 80, nơi_nhận: "ngan-hang" },
  });
});

test("with nothing answered there is nothing to correct, and the question stays", async () => {
  const report = await playLast(allowance, [START, "sửa"]);
  expect(report).toMatchObject({ at: { step: "hoi-tuoi" }, decision: "command" });
  expect(saidIn(report)).toContain("bao nhiêu tuổi");
});

test("what went to an officer is not corrected any more", async () => {
  const lines = [START, "76", "2", "bỏ qua", "không dặn gì", "sửa"];
  const report = await playLast(allowance, lines);
  expect(saidIn(report)).toContain("chuyển cho cán bộ");
});

const branching = libraryOf({
  "flows/re.yaml": `
luồng: re
tên: Rẽ nhánh
chủ đề: vneid
bắt đầu khi: [re]
cần biết: {tuổi: {kiểu: tuổi}, người_kèm: {kiểu: có không}, số: {kiểu: số}}
các bước:
  - {bước: tuoi, hỏi: tuổi, câu hỏi: Bao nhiêu tuổi ạ?}
  - nếu: tuổi < 18
    thì:
      - {bước: kem, hỏi: người_kèm, câu hỏi: Có người đi kèm không ạ?}
  - bước: huong-dan
    hướng dẫn: [{việc: Một.}, {việc: Hai.}]
  - {bước: so, hỏi: số, câu hỏi: Số mấy ạ?}
  - {bước: xong, xác nhận: [tuổi, số]}
`,
  "intents/vneid.yaml": "chủ đề: vneid\ný định:\n  re: {ví dụ: [rẽ nhánh đi]}\n",
});

test("a correction asks what the new way needs and keeps the rest, a finished guide too", async () => {
  const lines = ["rẽ nhánh đi", "30", "xong", "xong", "nhầm, 17 tuổi", "có", "có"];
  const reports = await play(branching, lines);
  expect(reports[5]).toMatchObject({ at: { step: "kem" }, slots: { tuổi: 17 } });
  expect(reports[6]).toMatchObject({ at: { step: "so" } });
});

test("inside confirm the word 'sửa' is that step's own", async () => {
  const lines = ["rẽ nhánh đi", "30", "xong", "xong", "5", "sửa"];
  const report = await playLast(branching, lines);
  expect(report).toMatchObject({ at: { step: "xong" }, decision: null });
});

test("with no earlier answer meant, the words behind 'à không' answer the waiting question", async () => {
  const report = await playLast(allowance, [START, "76", "à không, bà nhận tại nhà"]);
  expect(report).toMatchObject({ at: { step: "o-nha" }, slots: { nơi_nhận: "tai-nha" } });
});

test("a choice that only leads somewhere is corrected by the words of its options", async () => {
  const branching = libraryOf({
    "flows/nga.yaml": `
luồng: nga
tên: Ngã ba
chủ đề: vneid
bắt đầu khi: bất kỳ
cần biết: {số: {kiểu: số}}
các bước:
  - bước: re
    chọn: ~
    câu hỏi: Rẽ đâu ạ?
    lựa chọn: [{nhãn: Bên trái, đến: trai}, {nhãn: Bên phải, đến: phai}]
  - {bước: trai, hỏi: số, câu hỏi: Trái mấy ạ?}
  - hết: {}
  - {bước: phai, hỏi: số, câu hỏi: Phải mấy ạ?}
`,
  });
  const reports = await play(branching, ["abc", "bên trái", "à không, bên phải", "có"]);
  expect(saidIn(reports[2])).toContain('"Bên phải", đúng không ạ?');
  expect(saidIn(reports[2])).not.toContain("chưa trả lời");
  expect(reports[3]).toMatchObject({ at: { step: "phai" } });
});
