import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { everyday } from "./everyday.ts";

const AGE = "trợ cấp người già";
const PLACE = [AGE, "76", "có"];
const CHECK = [...PLACE, "tại nhà"];

test("back: undoes the last answered question, its slot and its place", async () => {
  const reports = await play(everyday, [...PLACE, "quay lại", "quay lại", "quay lại"]);
  expect(reports.slice(3)).toMatchObject([
    { at: { step: "hoi-luong" }, slots: { tuổi: 76 }, decision: "command" },
    { at: { step: "hoi-tuoi" }, slots: {}, decision: "command" },
    { at: { step: "hoi-tuoi" }, slots: {}, decision: "command" },
  ]);
});

test("correct: reads old and new back, asks, re-runs and keeps what is still valid", async () => {
  const reports = await play(everyday, [...PLACE, "à không, 78 mới đúng", "đúng"]);
  expect(saidIn(reports[3])).toBe("Cháu sửa lại nhé. Tuổi: 76 → 78, đúng không ạ?");
  expect(reports[3]).toMatchObject({ slots: { tuổi: 76 } });
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 78, lương: true } });
});

test("inside confirm 'sửa' asks which one and re-asks only that", async () => {
  const reports = await play(everyday, [...CHECK, "sửa", "tuổi", "80"]);
  expect(buttonsOf(reports[4])).toEqual(["Tuổi", "Lương", "Nơi nhận"]);
  expect(reports[5]).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(reports[6]).toMatchObject({
    at: { step: "kiem-lai" },
    slots: { tuổi: 80, lương: true, nơi_nhận: "tai-nha" },
  });
});

test("repeat: last bot turn again; the third time offers hotline and officer", async () => {
  const reports = await play(everyday, [AGE, "nhắc lại", "nhac lai", "nhắc lại ạ"]);
  expect(saidIn(reports[1])).toBe(saidIn(reports[0]));
  expect(saidIn(reports[3])).toContain("1900.1009");
  expect(buttonsOf(reports[3])).toEqual(["Gặp cán bộ"]);
});

test("slow: one idea a message, waits for 'Tiếp'; 'nói bình thường' ends it", async () => {
  const reports = await play(everyday, ["cài vneid", "nói chậm lại", "tiếp", "nói bình thường"]);
  expect(buttonsOf(reports[1])).toEqual(["Tiếp"]);
  expect(saidIn(reports[2])).toBe("Cửa hàng là hình tam giác.");
  expect(saidIn(reports[3])).toContain("Cửa hàng là hình tam giác.");
  expect(buttonsOf(reports[3])).not.toContain("Tiếp");
});

test("in slow mode the slow variant wins over elder", async () => {
  const report = await playLast(everyday, ["nói chậm lại", AGE]);
  expect(saidIn(report)).toBe("Cho hỏi tuổi.");
});

test("simpler: the elder variant, then the officer where there is no example", async () => {
  const reports = await play(everyday, [AGE, "nói dễ hiểu hơn", "nói dễ hiểu hơn"]);
  expect(saidIn(reports[1])).toBe("Tuổi của ông/bà?");
  expect(buttonsOf(reports[2])).toContain("Gặp cán bộ");
});

test("why: the step's why, then the question again", async () => {
  const report = await playLast(everyday, [AGE, "vì sao hỏi"]);
  expect(report.bot.map((it) => it.text)).toEqual([
    "Mức trợ cấp tính theo tuổi ạ.",
    "Ông/bà năm nay bao nhiêu tuổi ạ?",
  ]);
});

test("proxy: the audience is switched, the waiting question said once more; an age tells nothing", async () => {
  const reports = await play(everyday, [AGE, "hỏi hộ", "80", "hỏi cho tôi"]);
  expect(saidIn(reports[1])).toContain("Người được hưởng năm nay bao nhiêu tuổi ạ?");
  expect(reports[3]).toMatchObject({ at: { step: "hoi-luong" } });
  const again = await playLast(everyday, [AGE, "hỏi hộ", "80", "hỏi cho tôi", "quay lại"]);
  expect(saidIn(again)).toContain("Ông/bà năm nay bao nhiêu tuổi ạ?");
});

test("officer: a case from anywhere with code and hours; until a claim the bot goes on helping", async () => {
  const reports = await play(everyday, [AGE, "gặp cán bộ", "76", "gặp cán bộ"]);
  expect(reports[1]).toMatchObject({ case: { reason: "yeu_cau" }, at: { step: "hoi-tuoi" } });
  expect(saidIn(reports[1])).toContain("07:30");
  expect(reports[2]).toMatchObject({ at: { step: "hoi-luong" }, slots: { tuổi: 76 } });
  expect(reports[3]?.case?.id).toBe(reports[1]?.case?.id);
});

test("from claim to close it answers only commands and emergencies, marked as automatic", async () => {
  const lines = [AGE, "gặp cán bộ", "!officer Chào bác", "76", "menu", "nhà bị cháy", "!close"];
  const reports = await play(everyday, lines);
  expect(reports[3]?.bot).toEqual([]);
  for (const at of [4, 5]) expect(saidIn(reports[at])).toMatch(/^Tin tự động: /);
  expect(reports[6]).toMatchObject({ case: null });
});

test("cancel: asks only when more than three answers would be lost; they are kept for a day", async () => {
  const reports = await play(everyday, [...CHECK, "hủy", "làm tiếp"]);
  expect(reports[4]).toMatchObject({ at: null });
  expect(reports[5]).toMatchObject({ at: { step: "kiem-lai" }, slots: { tuổi: 76 } });
  const more = [...CHECK, "sửa", "tuổi", "80", "hủy"];
  expect(await playLast(everyday, more)).toMatchObject({ at: { step: "kiem-lai" } });
  expect(await playLast(everyday, [...more, "có"])).toMatchObject({ at: null });
  expect(await playLast(everyday, [...more, "hủy"])).toMatchObject({ at: null });
});

test("menu: home; the interrupted flow can be resumed, with a one-line recap", async () => {
  const reports = await play(everyday, [...PLACE, "menu", "làm tiếp"]);
  expect(reports[3]).toMatchObject({ at: null });
  expect(buttonsOf(reports[3])).toContain("Làm tiếp");
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" } });
  expect(reports[4]?.bot[0]?.text).toBe('Mình làm tiếp việc "Trợ cấp hưu trí" ạ.');
});

test("help: what can be said now, in three lines", async () => {
  const report = await playLast(everyday, ["trợ giúp"]);
  expect(report.bot[0]?.text.split("\n")).toHaveLength(3);
});

test("English, Vietnamese: the locale, with the waiting question once more", async () => {
  const reports = await play(everyday, [AGE, "tiếng Anh", "Vietnamese"]);
  expect(saidIn(reports[1])).toContain("How old are you?");
  expect(saidIn(reports[2])).toContain("bao nhiêu tuổi ạ?");
});
