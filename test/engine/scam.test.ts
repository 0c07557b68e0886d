import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

const shipped = await shippedLibrary();
const PASTED =
  "Toi la trung ta Hung, cuc canh sat. Chi chuyen het tien vao tai khoan tam giu de dieu tra, khong duoc noi voi ai.";

test("a pasted scam gets a card of three messages that quotes it and says what to do", async () => {
  const report = await playLast(shipped, [PASTED]);
  expect(report).toMatchObject({ decision: "scam", at: null, case: null });
  expect(report.bot).toHaveLength(3);
  expect(saidIn(report)).toContain('"tai khoan tam giu"');
  expect(buttonsOf(report)).toEqual([
    "Lỡ chuyển tiền",
    "Lỡ bấm, lỡ cài",
    "Lỡ đọc mã OTP",
    "Gửi cán bộ xem",
  ]);
});

test("the bot never repeats a strange link in a form that can be tapped", async () => {
  const report = await playLast(shipped, ["https://vneid-capnhat.top/tai-ve"]);
  expect(report.decision).toBe("scam");
  expect(saidIn(report)).toContain("vneid-capnhat[.]top");
  expect(saidIn(report)).not.toContain("vneid-capnhat.top");
});

test("a link on no list is never called safe", async () => {
  const report = await playLast(shipped, ["hoctienganh-abc.edu.vn"]);
  expect(saidIn(report)).toContain("chưa thấy dấu hiệu lừa đảo, nhưng");
  expect(saidIn(report)).not.toContain("an toàn");
});

test("one tap leads to the bank first, another to an officer with the reason", async () => {
  const reports = await play(shipped, [PASTED, "!tap Lỡ đọc mã OTP", "!tap Gửi cán bộ xem"]);
  expect(saidIn(reports[1])).toMatch(/1\. Gọi ngân hàng/);
  expect(reports[2]).toMatchObject({ case: { reason: "lua_dao" } });
});

test("who was swindled already is led to the first minutes, not judged", async () => {
  const report = await playLast(shipped, ["tôi lỡ đọc mã otp cho nó rồi"]);
  expect(report).toMatchObject({ at: { flow: "vua-bi-lua", step: "da-lo-gi" } });
});

test("in the middle of a step the card comes first, then the question again", async () => {
  const reports = await play(shipped, ["cài vneid", PASTED]);
  expect(reports[1]?.decision).toBe("scam");
  expect(reports[1]?.at).toEqual(reports[0]?.at);
  expect(saidIn(reports[1])).toContain("Đây là lừa đảo");
});

const VERBATIM = libraryOf({
  "intents/a.yaml": "chủ đề: gop-y\ný định:\n  gop_y: {ví dụ: [góp ý cho phường]}\n",
  "flows/gop-y.yaml": [
    "luồng: gop-y",
    "tên: Góp ý",
    "chủ đề: gop-y",
    "bắt đầu khi: [gop_y]",
    "cần biết: {lời: {kiểu: văn bản}}",
    "các bước:",
    "  - bước: hoi",
    "    hỏi: lời",
    "    câu hỏi: Bác góp ý gì ạ?",
    "    giữ nguyên văn: có",
    "  - nói: Đã ghi ạ.",
    "",
  ].join("\n"),
});

test("a step that takes words as they are has them before any judging", async () => {
  const reports = await play(VERBATIM, ["góp ý cho phường", PASTED]);
  expect(saidIn(reports[1])).toBe("Đã ghi ạ.");
});

test("a library without the first-minutes guide offers the officer", async () => {
  const report = await playLast(VERBATIM, [PASTED]);
  expect(report.decision).toBe("scam");
  expect(buttonsOf(report)).toEqual(["Gặp cán bộ"]);
});

test("a number alone is asked about", async () => {
  expect(saidIn(await playLast(shipped, ["0912345678"]))).toContain("kể thêm họ nói gì");
});

test("a bank's code notice is not accused, and a plain question gets its answer", async () => {
  const notice = "Mã OTP của quý khách là 482913. Không cung cấp mã này cho bất kỳ ai.";
  const reports = await play(shipped, [notice, "!new", "làm sao để cài vneid"]);
  expect(saidIn(reports[0])).not.toMatch(/là lừa đảo|đáng ngờ|hay có dấu hiệu/);
  expect(reports[1]?.decision).toBe("answer");
});

test("a warning is said whole at once, also in slow mode", async () => {
  const slow = ["nói chậm lại", PASTED];
  const report = await playLast(shipped, slow);
  expect(saidIn(report)).toBe(saidIn(await playLast(shipped, [PASTED])));
  expect(buttonsOf(report)).not.toContain("Tiếp");
});
