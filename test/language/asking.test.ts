import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { everyday } from "./everyday.ts";

const AGE = "trợ cấp người già";
const LONG = ["làm việc chính", "Nguyễn Văn Mẫu"];
const PLACE = [...LONG, "001050000123", "xã An Bình, tỉnh Bình Dương"];
const NOTE = [...PLACE, "!tap Dùng số cũ 0912345678"];

test("attempts: 3 = asked three times; the third wrong answer gives up", async () => {
  const reports = await play(everyday, [AGE, "zzz", "zzz", "zzz"]);
  expect(reports.map((it) => it.at?.step ?? null)).toEqual([
    "hoi-tuoi",
    "hoi-tuoi",
    "hoi-tuoi",
    null,
  ]);
  expect(reports[3]).toMatchObject({ case: { reason: "het_luot", team: "an_sinh" } });
});

test("from the second retry on a 'Gặp cán bộ' button is added", async () => {
  const reports = await play(everyday, [AGE, "zzz", "zzz"]);
  expect(buttonsOf(reports[1])).not.toContain("Gặp cán bộ");
  expect(buttonsOf(reports[2])).toContain("Gặp cán bộ");
});

test("the retries are said in their order", async () => {
  const reports = await play(everyday, [AGE, "zzz", "zzz"]);
  expect(reports.slice(1).map(saidIn)).toEqual([
    "Ông/bà gõ giúp số tuổi, ví dụ 76.",
    "Hoặc gõ năm sinh, ví dụ 1949.",
  ]);
});

test("a photo is a miss; a sticker or an FAQ is not", async () => {
  const lines = [AGE, "!image", "!sticker", "VNeID có mất tiền không", "zzz"];
  const reports = await play(everyday, lines);
  expect(reports.at(-1)).toMatchObject({ at: { step: "hoi-tuoi" }, case: null });
  const third = await playLast(everyday, [...lines, "!voice"]);
  expect(third).toMatchObject({ at: null, case: { reason: "het_luot" } });
});

test("after a digression the question returns in its short variant", async () => {
  const report = await playLast(everyday, [AGE, "VNeID có mất tiền không"]);
  expect(saidIn(report)).toContain("Ông/bà bao nhiêu tuổi?");
});

test("on_give_up: skip goes on without the answer", async () => {
  const report = await playLast(everyday, ["làm việc chính", "xyz", "abc"]);
  expect(report).toMatchObject({ at: { step: "hoi-cc" }, case: null });
  expect(report.slots).not.toHaveProperty("tên_tôi");
});

test("on_give_up: a step id leads there", async () => {
  const report = await playLast(everyday, [...LONG, "zzz", "zzz", "zzz"]);
  expect(report).toMatchObject({ at: { step: "hoi-dt" }, case: null });
});

test("on_give_up: end ends the flow without a case", async () => {
  const report = await playLast(everyday, [...PLACE, "zzz", "zzz", "zzz"]);
  expect(report).toMatchObject({ at: null, case: null });
  expect(report.bot).not.toEqual([]);
});

test.each(["bỏ qua", "không có", "!tap Bỏ qua", "bo qua ạ"])(
  "optional: %s leaves the question out",
  async (line) => {
    const report = await playLast(everyday, [...LONG, line]);
    expect(report).toMatchObject({ at: { flow: "hoi-que" } });
  },
);

test("a question that is asked once more and left out has no answer any more", async () => {
  const lines = [...NOTE, "nhà có chó dữ", "sửa", "ghi chú", "không có"];
  const report = await playLast(everyday, lines);
  expect(report).toMatchObject({ at: { step: "kiem" } });
  expect(report.slots).not.toHaveProperty("ghi_chú");
  expect(saidIn(report)).toContain("Ghi chú: chưa trả lời");
});

test("a citizen number of nine digits is refused kindly; a right one is never printed whole", async () => {
  const refused = await playLast(everyday, [...LONG, "123456789"]);
  expect(saidIn(refused)).toContain("9 chữ số");
  const kept = await playLast(everyday, [...NOTE, "bỏ qua"]);
  expect(saidIn(kept)).toContain("•••••••••123");
  expect(JSON.stringify(kept)).not.toContain("001050000123");
});

test("buttons suggest answers but anything valid is accepted", async () => {
  const tapped = await playLast(everyday, NOTE);
  expect(tapped.slots).toMatchObject({ dt: "0912345678" });
  const typed = await playLast(everyday, [...PLACE, "+84 987 654 321"]);
  expect(typed.slots).toMatchObject({ dt: "0987654321" });
});

test("verbatim: one question when an FAQ would also match", async () => {
  const asked = await playLast(everyday, [...NOTE, "giờ làm việc"]);
  expect(saidIn(asked)).toBe("Đó là câu trả lời, hay ông/bà hỏi việc khác ạ?");
  const taken = await playLast(everyday, [...NOTE, "giờ làm việc", "là câu trả lời"]);
  expect(taken.slots).toMatchObject({ ghi_chú: "giờ làm việc" });
});

test("attempts without limit: no officer is offered", async () => {
  const reports = await play(everyday, ["làm việc phụ", "zzz", "zzz", "zzz", "zzz"]);
  expect(reports.flatMap(buttonsOf)).not.toContain("Gặp cán bộ");
  expect(reports.at(-1)).toMatchObject({ at: { flow: "phu" }, case: null });
});
