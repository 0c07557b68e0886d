import { expect, test } from "@jest/globals";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test("a question in the middle is answered, bridged, and the waiting question asked once, short", async () => {
  const report = await playLast(allowance, [START, "vneid co mat tien khong"]);
  expect(report.bot).toHaveLength(2);
  expect(report.bot[0]?.text).toBe("Không mất phí ạ.");
  expect(report.bot[1]?.text).toMatch(/\nBao nhiêu tuổi ạ\?$/);
  expect(report).toMatchObject({ at: { step: "hoi-tuoi" }, decision: "answer" });
});

test("a digression is no miss", async () => {
  const faq = "VNeID có mất tiền không";
  const reports = await play(allowance, [START, "hôm nọ", faq, "hôm kia", faq, "1949"]);
  expect(reports[3]).toMatchObject({ at: { step: "hoi-tuoi" }, case: null });
  expect(reports[5]).toMatchObject({ slots: { tuổi: 77 } });
});

test("another flow in the middle is led through first, then the waiting question returns", async () => {
  const reports = await play(allowance, [START, "cài ứng dụng", "xong", "xong"]);
  expect(reports[1]).toMatchObject({ at: { flow: "cai-dat", step: "cai" } });
  expect(saidIn(reports[3])).toContain("Đã cài xong ạ.");
  expect(saidIn(reports[3])).toMatch(/Bao nhiêu tuổi ạ\?$/);
  expect(reports[3]).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" } });
});

test("where two answers wait, switching is asked about; yes switches, no stays", async () => {
  const asked = [START, "76", "1", "cài ứng dụng"];
  const reports = await play(allowance, [...asked, "có"]);
  expect(reports[3]).toMatchObject({ at: { flow: "tro-cap", step: "luong-huu" } });
  expect(buttonsOf(reports[3])).toEqual(["Có", "Không"]);
  expect(reports[4]).toMatchObject({ at: { flow: "cai-dat", step: "cai" } });
  const stayed = await playLast(allowance, [...asked, "!tap Không"]);
  expect(stayed).toMatchObject({ at: { flow: "tro-cap", step: "luong-huu" } });
});

test("asking for the running flow repeats where it stands", async () => {
  const report = await playLast(allowance, [START, "76", START]);
  expect(report).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  expect(saidIn(report)).toContain("Muốn nhận tiền ở đâu ạ?");
});

test("an example repeated word for word is never taken as free text", async () => {
  const report = await playLast(allowance, [START, "76", "2", "bỏ qua", "VNeID có mất tiền không"]);
  expect(saidIn(report)).toContain("Không mất phí ạ.");
  expect(report).toMatchObject({ at: { step: "ghi-chu" } });
});

test("a button of an answer leads into its flow, also from within another", async () => {
  const reports = await play(allowance, [START, "VNeID có mất tiền không", "!tap Cài ứng dụng"]);
  expect(reports[2]).toMatchObject({ at: { flow: "cai-dat" }, decision: null });
});

test("an emergency goes before everything, opens an urgent case, and keeps the flow", async () => {
  const report = await playLast(allowance, [START, "cháu ơi nhà bị cháy"]);
  expect(saidIn(report)).toContain("114");
  expect(report).toMatchObject({
    at: { step: "hoi-tuoi" },
    case: { reason: "khan_cap" },
    decision: "officer",
  });
});

test("signs of a scam get the card, then the waiting question", async () => {
  const report = await playLast(allowance, [START, "có người gọi xưng công an đòi mã otp"]);
  expect(report).toMatchObject({ decision: "scam", at: { step: "hoi-tuoi" } });
  expect(saidIn(report)).toMatch(/Bao nhiêu tuổi ạ\?$/);
});

test("feedback is asked for once and becomes a case", async () => {
  const reports = await play(allowance, ["tôi muốn góp ý", "cán bộ trả lời chậm quá"]);
  expect(reports[0]).toMatchObject({ case: null, decision: "answer" });
  expect(reports[1]).toMatchObject({ case: { reason: "khieu_nai" } });
});

test("what is out of scope is refused with the menu", async () => {
  const report = await playLast(allowance, ["giá vàng hôm nay"]);
  expect(report).toMatchObject({ decision: "menu" });
  expect(buttonsOf(report)).toContain("Cài ứng dụng");
});

test("feedback is left out in either language, and takes nothing from an emergency", async () => {
  for (const lines of [
    ["English please", "tôi muốn góp ý", "bỏ qua"],
    ["tôi muốn góp ý", "skip"],
  ]) {
    expect((await playLast(allowance, lines)).case).toBeNull();
  }
  const lines = ["nhà bị cháy", "tôi muốn góp ý", "cán bộ trả lời chậm quá"];
  expect((await playLast(allowance, lines)).case).toMatchObject({ reason: "khan_cap" });
});
