import { expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { libraryOf } from "../support/library-of.ts";
import { MONDAY_MORNING, play, saidIn } from "../support/play.ts";

const NAMES = ["mot", "hai", "ba", "bon", "nam"] as const;
const WISHES = [
  "làm việc thứ nhất",
  "xin giấy màu xanh",
  "đổi tên con mèo",
  "mua vé đi biển",
  "trồng cây xoài",
];

function flow(id: string) {
  return `
luồng: ${id}
tên: Việc ${id}
chủ đề: vneid
bắt đầu khi: [lam_${id}]
cần biết: {số: {kiểu: số}}
các bước:
  - {bước: hoi, hỏi: số, câu hỏi: "Việc ${id}, số mấy ạ?", số lần hỏi: không giới hạn}
  - chuyển đến: hoi
`;
}

const intents = NAMES.map((id, at) => `  lam_${id}: {ví dụ: [${WISHES[at]}]}\n`).join("");
const files = {
  ...Object.fromEntries(NAMES.map((id) => [`flows/${id}.yaml`, flow(id)])),
  "intents/vneid.yaml": `chủ đề: vneid\ný định:\n${intents}`,
};
const library = libraryOf(files);

test("three flows may stand above the first; a fourth is refused with a sentence", async () => {
  const reports = await play(library, WISHES);
  expect(reports.map((it) => it.at?.flow)).toEqual(["mot", "hai", "ba", "bon", "bon"]);
  expect(saidIn(reports[4])).toContain("Mình làm xong việc này trước");
  expect(saidIn(reports[4])).toContain("Việc bon, số mấy ạ?");
});

test("cancelling takes the top flow only; the one beneath goes on", async () => {
  const reports = await play(library, [...WISHES.slice(0, 3), "hủy", "hủy", "làm tiếp"]);
  expect(reports.map((it) => it.at?.flow)).toEqual(["mot", "hai", "ba", "hai", "mot", "hai"]);
});

test("a flow cancelled above another leaves that one its way back, and keeps its own", async () => {
  const [first = "", second = ""] = WISHES;
  const lines = [first, "1", second, "2", "hủy", "quay lại", "làm tiếp", "quay lại", "quay lại"];
  const reports = await play(library, lines);
  const places = reports.slice(4).map(({ at, slots: { số } }) => [at?.flow, số]);
  expect(places).toEqual([
    ["mot", 1],
    ["mot", undefined],
    ["hai", 2],
    ["hai", undefined],
    ["hai", undefined],
  ]);
});

test("back goes twenty answers back, not more", async () => {
  const answers = Array.from({ length: 23 }, (_, index) => `${index + 1}`);
  const backs = answers.map(() => "quay lại");
  const reports = await play(library, ["làm việc thứ nhất", ...answers, ...backs]);
  const values = reports.slice(24).map(({ slots: { số } }) => số);
  expect(values.slice(0, 20)).toEqual(answers.slice(2, 22).map(Number).toReversed());
  expect(values.slice(20)).toEqual([3, 3, 3]);
});

test("reaching a limit is named in the trail", () => {
  const talk = startTalk(library, "webchat", MONDAY_MORNING);
  const trails = WISHES.map((text) => happen(talk, { kind: "citizen_wrote", text }).trail.limits);
  expect(trails).toEqual([[], [], [], [], ["depth"]]);
});

test("a turn of too many steps is stopped with a sentence, and an officer is still reached", async () => {
  const long = libraryOf({
    "flows/dai.yaml": `
luồng: dai
tên: Dài
chủ đề: vneid
bắt đầu khi: bất kỳ
các bước: [{nói: Một.}, {nói: Hai.}, {nói: Ba.}, {nói: Bốn.}]
`,
    "content/limits.yaml": "steps_per_turn: 3\n",
  });
  const reports = await play(long, ["zzz", "gặp cán bộ"]);
  expect(saidIn(reports[0])).toContain("đang bị vướng");
  expect(saidIn(reports[0])).not.toContain("Bốn");
  expect(reports[0]).toMatchObject({ at: null });
  expect(reports[1]?.case).not.toBeNull();
});

test("content/limits.yaml changes the depth", async () => {
  const shallow = libraryOf({ ...files, "content/limits.yaml": "depth: 1\n" });
  const reports = await play(shallow, WISHES.slice(0, 3));
  expect(reports.map((it) => it.at?.flow)).toEqual(["mot", "hai", "hai"]);
});

test("a flow that was stopped can be taken up at its next step; one that just ended is not stopped", async () => {
  const long = libraryOf({
    "flows/dai.yaml": `
luồng: dai
tên: Dài
chủ đề: vneid
bắt đầu khi: bất kỳ
các bước: [{nói: Một.}, {nói: Hai.}, {nói: Ba.}, {nói: Bốn.}, {nói: Năm.}, {nói: Sáu.}]
`,
    "content/limits.yaml": "steps_per_turn: 3\n",
  });
  const reports = await play(long, ["zzz", "làm tiếp"]);
  expect(saidIn(reports[1])).toContain("Bốn.\nNăm.\nSáu.");
  expect(saidIn(reports[1])).not.toContain("đang bị vướng");
});
