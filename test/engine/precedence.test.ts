import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

const library = libraryOf({
  ...ALLOWANCE,
  "flows/viec.yaml": `
luồng: viec
tên: Một việc
chủ đề: vneid
bắt đầu khi: [lam_viec]
cần biết: {ý: {kiểu: văn bản}}
các bước:
  - bước: chon
    chọn: ~
    câu hỏi: Làm gì ạ?
    lựa chọn: [{nhãn: Hủy, cách nói khác: [làm tiếp]}, Quay lại nhà, Việc khác]
  - bước: loi
    hỏi: ý
    câu hỏi: Ông/bà nói sao ạ?
    giữ nguyên văn: có
    số lần hỏi: không giới hạn
  - nói: "Ghi: {ý}"
`,
  "intents/vneid.yaml": `
chủ đề: vneid
ý định:
  cai_dat: {ví dụ: [cài ứng dụng, cài app định danh]}
  lam_viec: {ví dụ: [làm một việc]}
`,
});
const START = "làm một việc";
const FAQ = "VNeID có mất tiền không";

test("1: an emergency goes before an option, a command and a side question", async () => {
  const report = await playLast(library, [START, "nhà bị cháy"]);
  expect(report).toMatchObject({ decision: "officer", case: { reason: "khan_cap" } });
  expect(saidIn(report)).toContain("114");
});

test("money just sent to a swindler gets the first minutes instead of the card", async () => {
  const report = await playLast(library, [START, "toi lo chuyen tien cho ke lua roi"]);
  expect(report).toMatchObject({ decision: "officer", at: { step: "chon" } });
  expect(saidIn(report)).toContain("Gọi ngân hàng");
  expect(saidIn(report)).not.toContain("114");
});

test("3: the waiting step's own option of a command's words wins, also by another word", async () => {
  for (const line of ["hủy", "dạ hủy ạ", "làm tiếp"]) {
    const report = await playLast(library, [START, line]);
    expect(report).toMatchObject({ at: { step: "loi" }, decision: null });
  }
});

test("3: an option that only resembles a command does not take it", async () => {
  const report = await playLast(library, [START, "quay lại"]);
  expect(report).toMatchObject({ at: { step: "chon" }, decision: "command" });
});

test("4: a number is an answer, not a meaning", async () => {
  expect(await playLast(library, [START, "cái thứ ba"])).toMatchObject({ at: { step: "loi" } });
});

test("7: words kept as they are come before a meaning, after one question", async () => {
  const lines = [START, "3", FAQ];
  const asked = await playLast(library, lines);
  expect(saidIn(asked)).toBe("Đó là câu trả lời, hay ông/bà hỏi việc khác ạ?");
  expect(asked).toMatchObject({ at: { step: "loi" } });
  const taken = await playLast(library, [...lines, "là câu trả lời"]);
  expect(saidIn(taken)).toBe(`Ghi: ${FAQ}`);
  const meant = await playLast(library, [...lines, "!tap Hỏi việc khác"]);
  expect(saidIn(meant)).toContain("Không mất phí ạ.");
  expect(meant).toMatchObject({ at: { step: "loi" } });
});

test("7: words that mean nothing else are kept at once", async () => {
  expect(saidIn(await playLast(library, [START, "3", "hoa sen trắng"]))).toBe("Ghi: hoa sen trắng");
});

test.each([
  ["bác chọn việc khác cơ cháu ơi nhé", "loi"],
  ["việc khác thì sao", "chon"],
  ["tôi không muốn việc khác", "chon"],
])(
  "8: an option within a sentence is taken before a miss, unless a word turns it: %s",
  async (line, step) => {
    expect(await playLast(library, [START, line])).toMatchObject({ at: { step } });
  },
);

test("9: where attempts are without limit no officer is offered", async () => {
  const reports = await play(library, [START, "3", "!image", "!image", "!image", "!image"]);
  for (const report of reports.slice(2)) {
    expect(report).toMatchObject({ at: { step: "loi" }, case: null });
    expect(buttonsOf(report)).not.toContain("Gặp cán bộ");
  }
});

test("9: misses in a row are counted; what is understood ends the row", async () => {
  const reports = await play(allowance, ["xin chào", "zzz qqq", FAQ, "xxx kkk", "ttt rrr"]);
  const fallback = saidIn(reports[1]);
  expect(saidIn(reports[3])).toBe(fallback);
  expect(saidIn(reports[4])).not.toBe(fallback);
});

test.each([
  "quay lại màn hình trước thì làm sao",
  "tôi muốn xóa dữ liệu trong điện thoại cũ",
  "hủy hồ sơ đã nộp tuần trước được không",
  "sao nói chậm lại mà máy vẫn nhanh",
  "dịch giúp tôi tờ giấy tiếng Anh này",
])("a command inside a longer sentence does not fire: %s", async (line) => {
  expect(await playLast(allowance, ["trợ cấp người già", line])).not.toMatchObject({
    decision: "command",
  });
});

test("3: 'đúng' is a yes and no wish to stop, with its marks and without", async () => {
  const asking = libraryOf({
    "flows/luong.yaml": `
luồng: luong
tên: Lương hưu
chủ đề: tai-khoan
bắt đầu khi: bất kỳ
cần biết: {lương: {kiểu: có không}}
các bước:
  - {bước: hoi, hỏi: lương, câu hỏi: Có lương không ạ?}
  - {bước: lam, hướng dẫn: [{việc: Mở máy.}, {việc: Tắt máy.}]}
`,
  });
  for (const yes of ["đúng", "đúng rồi ạ", "dung", "dung roi", "Đúng".normalize("NFD")]) {
    const reports = await play(asking, ["abc", yes, yes]);
    expect(reports[1]).toMatchObject({ at: { step: "lam" }, slots: { lương: true } });
    expect(saidIn(reports[2])).toContain("Tắt máy");
  }
  expect((await playLast(asking, ["abc", "dừng"])).at).toBeNull();
  const told = await playLast(asking, ["abc", "đừng"]);
  expect(told).toMatchObject({ at: { step: "hoi" }, slots: {} });
  const tapped = await playLast(asking, ["abc", "!tap Có".normalize("NFD")]);
  expect(tapped).toMatchObject({ slots: { lương: true } });
});
