import { expect, test } from "@jest/globals";
import type { ChannelKind } from "../../bot/flow/text.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";

const library = libraryOf({
  "flows/o-dau.yaml": `
luồng: o-dau
tên: Tìm nơi làm thủ tục
chủ đề: dich-vu-cong
bắt đầu khi: [o_dau]
cần biết: {nơi: {kiểu: vị trí}}
các bước:
  - {bước: hoi, hỏi: nơi, câu hỏi: {chung: Đang ở đâu ạ?, en: Where are you?}}
  - nói: "Ghi: {nơi}."
`,
  "intents/dich-vu-cong.yaml":
    "chủ đề: dich-vu-cong\ný định:\n  o_dau: {ví dụ: [tìm chỗ làm giấy]}\n",
});

const START = "tìm chỗ làm giấy";

test("a place is asked for with a button that sends it, which takes the flow on", async () => {
  const reports = await play(library, [START, "!location"]);
  expect(buttonsOf(reports[0])).toEqual(["Gửi vị trí"]);
  expect(reports[1]).toMatchObject({ at: null });
  expect(saidIn(reports[1])).toContain("Ghi: vị trí đã chia sẻ.");
});

test("a place in words is asked for with the button once more, then taken after a confirm", async () => {
  const reports = await play(library, [START, "12 Tràng Tiền", "12 Tràng Tiền", "đúng"]);
  expect(saidIn(reports[1])).toContain("bấm nút Gửi vị trí");
  expect(buttonsOf(reports[1])).toContain("Gửi vị trí");
  expect(saidIn(reports[2])).toContain(`"12 Tràng Tiền"`);
  expect(reports[2]).toMatchObject({ at: { step: "hoi" } });
  expect(saidIn(reports[3])).toContain("Ghi: 12 Tràng Tiền.");
  const refused = await play(library, [
    START,
    "12 Tràng Tiền",
    "12 Tràng Tiền",
    "không",
    "!location",
  ]);
  expect(refused[3]).toMatchObject({ at: { step: "hoi" } });
  expect(refused[4]).toMatchObject({ at: null });
});

test("where the device does not tell, it is said how to go on, and words are taken at once", async () => {
  const reports = await play(library, [START, "!tap Gửi vị trí", "12 Tràng Tiền", "đúng rồi"]);
  expect(saidIn(reports[1])).toContain("gõ địa chỉ giúp");
  expect(reports[1]).toMatchObject({ at: { step: "hoi" } });
  expect(saidIn(reports[2])).toContain(`"12 Tràng Tiền"`);
  expect(saidIn(reports[3])).toContain("Ghi: 12 Tràng Tiền.");
});

test("the button's own words are no address, and an old button says that it is old", async () => {
  const typed = await play(library, [START, "gui vi tri", "gửi vị trí"]);
  for (const report of typed.slice(1)) {
    expect(saidIn(report)).toContain("bấm nút Gửi vị trí");
    expect(report).toMatchObject({ at: { step: "hoi" } });
  }
  const report = await playLast(library, [START, "!location", "!tap Gửi vị trí"]);
  expect(saidIn(report)).toContain("Nút này cũ rồi");
});

const VENDORS: readonly (readonly [ChannelKind, string])[] = [
  ["zalo", "mục Vị trí"],
  ["messenger", "gõ lại địa chỉ"],
];

test.each(VENDORS)(
  "on %s there is no such button, and the words tell what can be done",
  async (channel, words) => {
    const reports = await play(library, [START, "12 Tràng Tiền", "!location"], { channel });
    expect(buttonsOf(reports[0])).toEqual([]);
    expect(buttonsOf(reports[1])).toEqual([]);
    expect(saidIn(reports[1])).toContain(words);
    expect(saidIn(reports[1])).not.toContain("nút Gửi vị trí");
    expect(reports[2]).toMatchObject({ at: null });
  },
);

test("in English the button and the hint are English, too", async () => {
  const reports = await play(library, ["English", START, "12 Trang Tien street"]);
  expect(buttonsOf(reports[1])).toContain("Share location");
  expect(saidIn(reports[2])).toContain("share your location");
});
