import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test("back restores the place and the slots, as often as there were answers", async () => {
  const reports = await play(allowance, [
    START,
    "76",
    "1",
    "quay lại",
    "bấm nhầm rồi ạ",
    "tro lai",
  ]);
  expect(reports[2]).toMatchObject({ at: { step: "luong-huu" } });
  expect(reports[3]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  expect(reports[3]?.slots).not.toHaveProperty("nơi_nhận");
  expect(reports[4]).toMatchObject({ at: { step: "hoi-tuoi" }, slots: {} });
  expect(reports[5]).toMatchObject({ at: { step: "hoi-tuoi" }, decision: "command" });
  expect(saidIn(reports[5])).toContain("Ông/bà năm nay bao nhiêu tuổi ạ?");
});

test("back does not pass an officer's case that the flow opened", async () => {
  const lines = [START, "76", "2", "bỏ qua", "không dặn gì", "quay lại"];
  const report = await playLast(allowance, lines);
  expect(report.at).toBeNull();
  expect(report.case).not.toBeNull();
});

test("repeat says the last turn again, then sentence by sentence, then offers a person", async () => {
  const reports = await play(allowance, ["xin chào", "nhắc lại", "nhac lai a", "gì cơ"]);
  expect(reports[1]?.bot).toEqual(reports[0]?.bot);
  expect(reports[2]?.bot.length).toBeGreaterThan(1);
  expect(buttonsOf(reports[3])[0]).toBe("Gặp cán bộ");
  expect(saidIn(reports[3])).toContain(saidIn(reports[0]));
});

test("repeat with nothing said before has a sentence of its own", async () => {
  const report = await playLast(allowance, ["nhắc lại"]);
  expect(report).toMatchObject({ decision: "command" });
  expect(saidIn(report)).not.toBe("");
});

test("cancel ends a flow at once, keeps it a day, and resume takes it up where it stood", async () => {
  const reports = await play(allowance, [START, "76", "hủy", "làm tiếp"]);
  expect(reports[2]).toMatchObject({ at: null });
  expect(reports[3]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
});

test("what was cancelled is gone after a day", async () => {
  const report = await playLast(allowance, [START, "76", "hủy", "!wait 25h", "làm tiếp"]);
  expect(report.at).toBeNull();
});

const questions = ["mot", "hai", "ba", "bon", "nam"].map(
  (id) => `  - {bước: ${id}, hỏi: ${id}, câu hỏi: "Số mấy ạ?"}\n`,
);
const longFlow = libraryOf({
  "flows/dai.yaml": `
luồng: dai
tên: Việc dài
chủ đề: vneid
bắt đầu khi: [lam_dai]
cần biết: {mot: {kiểu: số}, hai: {kiểu: số}, ba: {kiểu: số}, bon: {kiểu: số}, nam: {kiểu: số}}
các bước:
${questions.join("")}`,
  "intents/vneid.yaml": "chủ đề: vneid\ný định:\n  lam_dai: {ví dụ: [làm việc dài]}\n",
});

test("cancel asks first when more than three answers would be lost", async () => {
  const four = ["làm việc dài", "1", "2", "3", "4"];
  const reports = await play(longFlow, [...four, "hủy", "có"]);
  expect(reports[5]).toMatchObject({ at: { step: "nam" }, decision: "command" });
  expect(buttonsOf(reports[5])).toEqual(["Có", "Không"]);
  expect(reports[6]).toMatchObject({ at: null });
  expect(await playLast(longFlow, [...four, "hủy", "hủy"])).toMatchObject({ at: null });
  const kept = await playLast(longFlow, [...four, "hủy", "không"]);
  expect(kept).toMatchObject({ at: { step: "nam" }, slots: { bon: 4 } });
});

test("with three answers cancel does not ask", async () => {
  const report = await playLast(longFlow, ["làm việc dài", "1", "2", "3", "hủy"]);
  expect(report.at).toBeNull();
});

test("cancel with nothing to cancel says so", async () => {
  expect(saidIn(await playLast(allowance, ["hủy"]))).not.toBe("");
});

test("menu lists the flows by topic and keeps the interrupted one", async () => {
  const reports = await play(allowance, [START, "menu", "!tap Làm tiếp"]);
  expect(buttonsOf(reports[1])).toEqual([
    "Làm tiếp",
    "Trợ cấp người cao tuổi",
    "Cài ứng dụng",
    "Gặp cán bộ",
  ]);
  expect(reports[1]).toMatchObject({ at: null });
  expect(reports[2]).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" } });
});

test("a menu entry can be picked by its number", async () => {
  const report = await playLast(allowance, ["menu", "2"]);
  expect(report).toMatchObject({ at: { flow: "cai-dat", step: "cai" } });
});

test("why tells the reason and asks again", async () => {
  const report = await playLast(allowance, [START, "hỏi làm gì"]);
  expect(saidIn(report)).toContain("Mức trợ cấp tính theo tuổi ạ.");
  expect(saidIn(report)).toContain("bao nhiêu tuổi");
});

test("help tells what can be said and asks again", async () => {
  const report = await playLast(allowance, [START, "trợ giúp"]);
  expect(buttonsOf(report)).toContain("Gặp cán bộ");
  expect(report).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(saidIn(report)).toContain("bao nhiêu tuổi");
});

test("an officer can be asked for from anywhere, at once, and the flow keeps its place", async () => {
  const report = await playLast(allowance, [START, "76", "gap can bo"]);
  expect(report).toMatchObject({
    at: { step: "noi-nhan" },
    case: { reason: "yeu_cau", team: "an_sinh" },
    decision: "command",
  });
  expect(saidIn(report)).toContain(report.case?.id);
});

test("asking twice opens one case and says that it waits", async () => {
  const reports = await play(allowance, ["gặp cán bộ", "gặp cán bộ"]);
  expect(reports[1]?.case?.id).toBe(reports[0]?.case?.id);
  expect(saidIn(reports[1])).not.toBe(saidIn(reports[0]));
});

test("outside working hours the citizen hears when somebody will get back", async () => {
  const sunday = Date.UTC(2026, 10, 22, 3);
  const report = await playLast(allowance, ["gặp cán bộ"], { now: sunday });
  expect(saidIn(report)).toContain("07:30, Thứ Hai 23/11");
});

test("a step's own option of the same words wins over a command", async () => {
  const report = await playLast(allowance, ["cài ứng dụng", "nhắc lại"]);
  expect(report).toMatchObject({ at: { flow: "cai-dat" }, decision: null });
});
