import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { EVERYDAY, everyday } from "./everyday.ts";

const AGE = "trợ cấp người già";
const PLACE = [AGE, "76", "có"];

const TRO_CAP = EVERYDAY["flows/tro-cap.yaml"] ?? "";
const renamed = libraryOf({
  ...EVERYDAY,
  "flows/tro-cap.yaml": TRO_CAP.replace("bắt đầu khi:", "thay bước: {hoi-luong: co-luong}\n$&")
    .replace("bước: hoi-luong", "bước: co-luong")
    .replace("từ: 0", "từ: 60"),
});
const { "flows/tro-cap.yaml": _gone, "intents/tai-khoan.yaml": _asked, ...rest } = EVERYDAY;
const libraries = { renamed, without: libraryOf(rest) };

test("an FAQ in the middle is answered, then one bridge sentence, then the question", async () => {
  const report = await playLast(everyday, [AGE, "vneid mat phi ko"]);
  expect(report.bot.map((it) => it.text)).toEqual([
    "Không mất phí ạ.",
    "Giờ mình làm tiếp việc đang dở ạ.\nÔng/bà bao nhiêu tuổi?",
  ]);
});

test("another flow in the middle is pushed, and the first resumed afterwards", async () => {
  const reports = await play(everyday, [AGE, "làm việc phụ", "50"]);
  expect(reports[1]).toMatchObject({ at: { flow: "phu" } });
  expect(reports[2]).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" } });
});

test("with two answers waiting it asks first; a bare 'có' does what was asked for", async () => {
  const reports = await play(everyday, [...PLACE, "cài vneid", "có"]);
  expect(reports[3]).toMatchObject({ at: { flow: "tro-cap" } });
  expect(buttonsOf(reports[3])).toEqual(["Có", "Không"]);
  expect(reports[4]).toMatchObject({ at: { flow: "cai-vneid" } });
});

test("asking for the running flow repeats where it stands", async () => {
  const report = await playLast(everyday, [AGE, "76", AGE]);
  expect(report).toMatchObject({ at: { step: "hoi-luong" }, slots: { tuổi: 76 } });
});

test.each(["có", "ừ", "làm tiếp", "!tap Làm tiếp"])(
  "after 24 h nothing waits; the work is offered on return, and %s takes it up",
  async (yes) => {
    const reports = await play(everyday, [...PLACE, "!wait 25h", "zzz", yes]);
    expect(reports[3]).toMatchObject({ at: null, slots: {} });
    expect(saidIn(reports[4])).toContain('còn việc "Trợ cấp hưu trí" đang làm dở');
    expect(reports[5]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  },
);

test("an offer to go on may be declined, and the work is still there", async () => {
  const reports = await play(everyday, [...PLACE, "!wait 25h", "zzz", "không", "làm tiếp"]);
  expect(reports[5]).toMatchObject({ at: null });
  expect(reports[6]).toMatchObject({ at: { step: "noi-nhan" } });
});

test("after expires_after the work is gone", async () => {
  expect(await playLast(everyday, [AGE, "!wait 4d", "làm tiếp"])).toMatchObject({ at: null });
  const short = ["làm việc chính", "!wait 49h", "làm tiếp"];
  expect(await playLast(everyday, short)).toMatchObject({ at: null });
});

test("an old button is asked about; buttons that lead to a flow are never stale", async () => {
  const reports = await play(everyday, [...PLACE, "!tap Không", "có"]);
  expect(saidIn(reports[3])).toContain("Nút này thuộc câu hỏi trước.");
  expect(reports[4]).toMatchObject({ at: { step: "hoi-luong" }, slots: { tuổi: 76 } });
  const lines = ["vneid mất phí ko", "giờ làm việc", "!tap Cài VNeID"];
  expect(await playLast(everyday, lines)).toMatchObject({ at: { flow: "cai-vneid" } });
});

test("a newer library: the session stands where it stood until its next turn", async () => {
  const reports = await play(everyday, [AGE, "76", "!library renamed", "có"], { libraries });
  expect(reports[2]).toMatchObject({ at: { step: "hoi-luong" }, slots: { tuổi: 76 } });
  expect(reports[3]).toMatchObject({ at: { step: "noi-nhan" }, slots: { lương: true } });
  expect(saidIn(reports[3])).toContain("Nội dung vừa được cập nhật");
});

test("a newer library: an invalid slot's question is asked at once", async () => {
  const lines = [AGE, "50", "có", "!library renamed", "1", "70"];
  const reports = await play(everyday, lines, { libraries });
  expect(reports[4]).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(reports[5]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 70, lương: true } });
});

test("a removed flow: home with one sentence", async () => {
  const report = await playLast(everyday, [AGE, "!library without", "76"], { libraries });
  expect(report).toMatchObject({ at: null });
  expect(saidIn(report)).toContain("vừa được thay bằng bản mới");
});

test("a reminder is cancelled when its flow ends, and fires once where it runs", async () => {
  const fired = await play(everyday, ["làm việc phụ", "!wait 6h", "!wait 9h"]);
  expect(saidIn(fired[1])).toBe("Nhớ làm phụ nhé.");
  expect(fired[2]?.bot).toEqual([]);
  expect((await playLast(everyday, ["làm việc phụ", "50", "!wait 6h"])).bot).toEqual([]);
});

test("a slot kept for a turn is gone at the next, also beneath a flow that was called", async () => {
  const library = libraryOf({
    "flows/tren.yaml": `
luồng: tren
tên: Trên
chủ đề: vneid
bắt đầu khi: bất kỳ
cần biết: {mã: {kiểu: văn bản, giữ trong: lượt}}
các bước:
  - ghi nhớ: {mã: "x1"}
  - gọi luồng: duoi
  - nếu: đã biết mã
    thì: [{nói: Còn mã.}]
    còn lại: [{nói: Hết mã.}]
`,
    "flows/duoi.yaml": `
luồng: duoi
tên: Dưới
chủ đề: vneid
cần biết: {ý: {kiểu: văn bản}}
các bước:
  - {bước: y, hỏi: ý, câu hỏi: Ý gì ạ?}
`,
  });
  expect(saidIn(await playLast(library, ["bắt đầu", "ý một"]))).toBe("Hết mã.");
});
