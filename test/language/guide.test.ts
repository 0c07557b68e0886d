import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { everyday } from "./everyday.ts";

const START = "cài vneid";
const DONE = [START, "xong", "xong", "xong"];

test("guide: one do at a time with its tip, 'bước 1/3' and four buttons", async () => {
  const report = await playLast(everyday, [START]);
  expect(saidIn(report)).toMatch(/^Bước 1\/3\. Mở cửa hàng.*\nCửa hàng là hình tam giác\.$/);
  expect(buttonsOf(report)).toEqual(["Xong", "Bị lỗi", "Nhắc lại", "Để sau"]);
});

test("'Bị lỗi' lists troubles, then the fix; 'Được rồi' goes to the next item", async () => {
  const reports = await play(everyday, [START, "bị lỗi", "máy đầy", "được rồi"]);
  expect(buttonsOf(reports[1])).toEqual(expect.arrayContaining(["Không thấy cửa hàng", "Máy đầy"]));
  expect(saidIn(reports[2])).toBe("Xóa bớt ảnh.");
  expect(buttonsOf(reports[2])).toEqual(["Được rồi", "Vẫn lỗi"]);
  expect(saidIn(reports[3])).toContain("Bước 2/3");
});

test("'Vẫn lỗi', and 'Bị lỗi' without troubles, offer the officer", async () => {
  for (const lines of [
    [START, "bị lỗi", "2", "vẫn lỗi"],
    [START, "xong", "bị lỗi"],
  ]) {
    expect(buttonsOf(await playLast(everyday, lines))).toContain("Gặp cán bộ");
  }
});

test("it survives days and resumes where it stopped", async () => {
  const reports = await play(everyday, [START, "xong", "để sau", "!wait 2d", "làm tiếp"]);
  expect(reports[2]).toMatchObject({ at: null });
  expect(saidIn(reports[4])).toContain("Bước 2/3");
});

test("back counts 'Xong' as an answer", async () => {
  const report = await playLast(everyday, [START, "xong", "quay lại"]);
  expect(saidIn(report)).toContain("Bước 1/3");
});

test("ratings: 1–5 and five faces; a miss re-asks, three times in all, then the officer", async () => {
  expect(buttonsOf(await playLast(everyday, DONE))).toHaveLength(5);
  for (const answer of ["5", "😍", "5 sao", "!tap 😍 5"]) {
    expect(await playLast(everyday, [...DONE, answer])).toMatchObject({ at: { step: "do-vui" } });
  }
  const given = await playLast(everyday, [...DONE, "6", "zzz", "zzz"]);
  expect(given).toMatchObject({ at: null, case: { reason: "het_luot" } });
});

test("a wrong quiz answer says the right one with its explanation and goes on", async () => {
  const wrong = await playLast(everyday, [...DONE, "5", "có"]);
  expect(saidIn(wrong)).toContain("Câu trả lời đúng là: Không.\nKhông bao giờ ạ.");
  expect(saidIn(wrong)).toContain("Hết bài.");
  expect(saidIn(await playLast(everyday, [...DONE, "5", "khong"]))).toContain("Đúng rồi ạ.");
});
