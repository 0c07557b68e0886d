import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test("an intent starts its flow and the first question waits", async () => {
  const report = await playLast(allowance, ["tro cap nguoi gia"]);
  expect(saidIn(report)).toBe("Ông/bà năm nay bao nhiêu tuổi ạ?");
  expect(report).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" }, decision: "answer" });
});

test("answers fill slots and conditions choose the branch", async () => {
  const reports = await play(allowance, [START, "1949", "atm", "dạ không ạ"]);
  expect(reports[1]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 77 } });
  expect(reports[2]).toMatchObject({ slots: { tuổi: 77, nơi_nhận: "ngan-hang" } });
  expect(saidIn(reports[3])).toContain("Thuộc diện được hưởng.");
  expect(saidIn(reports[3])).toContain("77 tuổi, nhận Qua tài khoản ngân hàng.");
  expect(reports[3]).toMatchObject({ at: null, slots: {} });
});

test("the other branch is taken when the condition does not hold", async () => {
  const report = await playLast(allowance, [START, "76", "1", "có"]);
  expect(saidIn(report)).toContain("Chưa thuộc diện.");
});

test("an option is chosen by number, label, unaccented label, other word, and tap", async () => {
  for (const line of ["1", "số 1", "Qua tài khoản ngân hàng", "qua tai khoan ngan hang", "atm"]) {
    const report = await playLast(allowance, [START, "76", line]);
    expect(report).toMatchObject({ at: { step: "luong-huu" }, slots: { nơi_nhận: "ngan-hang" } });
  }
  const tapped = await playLast(allowance, [START, "76", "!tap Tại nhà"]);
  expect(tapped).toMatchObject({ at: { step: "o-nha" }, decision: null });
});

test("a wrong answer is asked again in the step's words, then given to an officer", async () => {
  const reports = await play(allowance, [START, "hôm nọ", "hôm kia", "không nhớ rõ"]);
  expect(saidIn(reports[1])).toBe("Xin gõ số tuổi, ví dụ 76.");
  expect(buttonsOf(reports[1])).toEqual([]);
  expect(saidIn(reports[2])).toBe("Hoặc gõ năm sinh, ví dụ 1949.");
  expect(buttonsOf(reports[2])).toEqual(["Gặp cán bộ"]);
  expect(reports[3]).toMatchObject({ at: null, case: { reason: "het_luot" } });
});

test("a value out of bounds is a wrong answer", async () => {
  const report = await playLast(allowance, [START, "121"]);
  expect(report).toMatchObject({ at: { step: "hoi-tuoi" }, slots: {} });
});

test("a step that may be left out is skipped by word and by button", async () => {
  for (const line of ["bỏ qua", "khong co", "!tap Bỏ qua"]) {
    const report = await playLast(allowance, [START, "76", "2", line]);
    expect(report).toMatchObject({ at: { step: "ghi-chu" } });
  }
});

test("a sensitive slot is never shown", async () => {
  const reports = await play(allowance, [START, "76", "2", "0912345678", "không dặn gì"]);
  expect(JSON.stringify(reports.slice(1))).not.toContain('0912345678"}');
  expect(reports[3]?.slots).toEqual({ tuổi: 76, nơi_nhận: "tai-nha" });
});

test("free text is taken whatever it says, and the officer step opens a case and goes on", async () => {
  const report = await playLast(allowance, [START, "76", "2", "bỏ qua", "nhà ở cuối ngõ"]);
  expect(saidIn(report)).toContain("Cảm ơn ạ.");
  expect(report).toMatchObject({ case: { team: "an_sinh", reason: "khac" }, at: null });
});

test("a yes-no question offers both buttons", async () => {
  const report = await playLast(allowance, [START, "76", "1"]);
  expect(buttonsOf(report)).toEqual(["Có", "Không"]);
});
