import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "cài ứng dụng";

test("a walk-through shows one item at a time and says how far it is", async () => {
  const reports = await play(allowance, [START, "Xong", "xong"]);
  expect(saidIn(reports[0])).toBe("Bước 1/2. Mở cửa hàng ứng dụng.\nHình tam giác màu ạ.");
  expect(buttonsOf(reports[0])).toEqual(["Xong", "Bị lỗi", "Nhắc lại", "Để sau"]);
  expect(saidIn(reports[1])).toBe("Bước 2/2. Gõ chữ VNeID.");
  expect(saidIn(reports[2])).toBe("Đã cài xong ạ.");
  expect(reports[2]).toMatchObject({ at: null });
});

test("a trouble is listed, its fix told, and 'it works' goes on to the next item", async () => {
  const reports = await play(allowance, [START, "bi loi", "khong thay cua hang", "được rồi"]);
  expect(buttonsOf(reports[1])).toContain("Không thấy cửa hàng");
  expect(saidIn(reports[2])).toBe("Vuốt sang trang sau ạ.");
  expect(buttonsOf(reports[2])).toEqual(["Được rồi", "Vẫn lỗi"]);
  expect(saidIn(reports[3])).toContain("Bước 2/2");
});

test("a fix that does not help offers an officer and keeps the item", async () => {
  const report = await playLast(allowance, [START, "Bị lỗi", "1", "Vẫn lỗi"]);
  expect(buttonsOf(report)[0]).toBe("Gặp cán bộ");
  expect(report).toMatchObject({ at: { step: "cai" }, case: null });
});

test("an item without troubles offers an officer", async () => {
  const report = await playLast(allowance, [START, "Xong", "Bị lỗi"]);
  expect(buttonsOf(report)[0]).toBe("Gặp cán bộ");
});

test("'later' puts it aside, and it is taken up at the same item days later", async () => {
  const reports = await play(allowance, [START, "Xong", "Để sau", "!wait 2d", "làm tiếp"]);
  expect(reports[2]).toMatchObject({ at: null });
  expect(saidIn(reports[4])).toContain("Bước 2/2. Gõ chữ VNeID.");
});

test("back goes to the item before", async () => {
  const report = await playLast(allowance, [START, "Xong", "quay lại"]);
  expect(saidIn(report)).toContain("Bước 1/2.");
});

test("three messages that do not fit lead to an officer", async () => {
  const reports = await play(allowance, [START, "hoa sen", "hoa hồng", "hoa cúc"]);
  expect(buttonsOf(reports[1])).not.toContain("Gặp cán bộ");
  expect(buttonsOf(reports[2])).toContain("Gặp cán bộ");
  expect(reports[3]).toMatchObject({ at: null, case: { reason: "het_luot" } });
});
