import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";

const FLOW = (id: string, steps: string, reviewBy = "2026-11-22") => `
luồng: ${id}
tên: Luồng ${id}
chủ đề: vneid
bắt đầu khi: [hoi_${id}]
rà soát trước: ${reviewBy}
cần biết: {tuổi: {kiểu: tuổi}}
các bước:
${steps}
`;

const FILES = {
  "flows/cu.yaml": FLOW("cu", "  - nói: Tin một.\n  - nói: Tin hai."),
  "flows/hoi.yaml": FLOW(
    "hoi",
    "  - {bước: tuoi, hỏi: tuổi, câu hỏi: Bao nhiêu tuổi ạ?}\n  - nói: Xong.",
  ),
  "flows/moi.yaml": FLOW("moi", "  - gọi luồng: cu\n  - nói: Hết việc.", "2026-11-23"),
  "flows/sang.yaml": FLOW("sang", "  - chuyển đến: cu", "2027-01-01"),
  "intents/vneid.yaml": `
chủ đề: vneid
ý định:
  hoi_cu: {ví dụ: [giấy tờ đời trước, xem giấy tờ đời trước]}
  hoi_hoi: {ví dụ: [khai tuổi tác, muốn khai tuổi tác]}
  hoi_moi: {ví dụ: [quy định ban hành, xem quy định ban hành]}
  hoi_sang: {ví dụ: [bắc cầu sông hồng, cho bắc cầu sông hồng]}
`,
  "content/faq/vneid.yaml": `
chủ đề: vneid
hỏi đáp:
  - {mã: phi, hỏi: [VNeID có mất tiền không], đáp: Không mất phí ạ., rà soát trước: 2026-11-22}
  - {mã: han, hỏi: [thẻ dùng được mấy năm], đáp: Mười năm ạ.}
`,
  "content/directory.yaml": `
phuong: {tên: Phường Cửa Nam, điện thoại: "024.1022"}
`,
};
const library = libraryOf(FILES);

const NOTICE = "Thông tin này đang được rà soát. Ông/bà gọi 024.1022 để hỏi lại cho chắc ạ.";

test("an answer whose review is overdue says so, with the unit's hotline", async () => {
  const report = await playLast(library, ["VNeID có mất tiền không"]);
  expect(saidIn(report)).toBe(`Không mất phí ạ.\n${NOTICE}`);
});

test("an answer is fresh on its last day, in Vietnam's time, and without a date", async () => {
  const lateSunday = Date.UTC(2026, 10, 22, 16, 59);
  const onTheDay = await playLast(library, ["VNeID có mất tiền không"], { now: lateSunday });
  expect(saidIn(onTheDay)).toBe("Không mất phí ạ.");
  const midnight = await playLast(library, ["VNeID có mất tiền không"], {
    now: lateSunday + 60_000,
  });
  expect(saidIn(midnight)).toContain(NOTICE);
  expect(saidIn(await playLast(library, ["thẻ dùng được mấy năm"]))).toBe("Mười năm ạ.");
});

test("an overdue flow says it with its first message only", async () => {
  const report = await playLast(library, ["giấy tờ đời trước"]);
  expect(report.bot.map(({ text }) => text)).toEqual([`Tin một.\n${NOTICE}`, "Tin hai."]);
});

test("where the first message asks, the question stays last, and is not noted again", async () => {
  const reports = await play(library, ["khai tuổi tác", "hôm kia", "76"]);
  expect(saidIn(reports[0])).toBe(`${NOTICE}\nBao nhiêu tuổi ạ?`);
  expect(saidIn(reports[1])).not.toContain("rà soát");
  expect(saidIn(reports[2])).not.toContain("rà soát");
});

test("an overdue flow that another one calls, or leads to, says it too", async () => {
  const called = await playLast(library, ["quy định ban hành"]);
  expect(called.bot.map(({ text }) => text)).toEqual([
    `Tin một.\n${NOTICE}`,
    "Tin hai.",
    "Hết việc.",
  ]);
  const led = await playLast(library, ["bắc cầu sông hồng"]);
  expect(led.bot[0]?.text).toBe(`Tin một.\n${NOTICE}`);
});

test("where the calling flow is overdue too, it is said once", async () => {
  const later = { now: MONDAY_MORNING + 24 * 3_600_000 };
  const report = await playLast(library, ["quy định ban hành"], later);
  expect(report.bot.map(({ text }) => text.includes("rà soát"))).toEqual([true, false, false]);
});

test("a unit without a telephone sends to the commune instead", async () => {
  const silent = libraryOf({
    ...FILES,
    "content/directory.yaml": "phuong: {tên: Phường Cửa Nam}\n",
  });
  const report = await playLast(silent, ["VNeID có mất tiền không"]);
  expect(saidIn(report)).toContain("đang được rà soát. Ông/bà ra xã, phường");
});

test("in English it is said in English", async () => {
  const report = await playLast(library, ["tiếng Anh", "VNeID có mất tiền không"]);
  expect(saidIn(report)).toContain("being reviewed. Please call 024.1022");
});
