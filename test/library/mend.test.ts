import { expect, test } from "@jest/globals";
import { checkFiles } from "../../bot/library/check-files.ts";
import { mendFiles } from "../../bot/library/mend/mend-files.ts";
import { FOUNDATION, flowFile, sourceFiles, TODAY } from "./compile-sample.ts";

const FLOW = "flows/mau.yaml";

function mend(text: string): { text: string; codes: readonly string[] } {
  const files = sourceFiles({ ...FOUNDATION, [FLOW]: text });
  const check = (round: typeof files) => checkFiles(round, TODAY).findings;
  const { files: after, mended } = mendFiles(files, check, ({ path }) => path === FLOW);
  const content = after.find(({ path }) => path === FLOW)?.content;
  return { text: String(content), codes: mended.map(({ code }) => code) };
}

/** What stands wrong, and the same mended; comments, order and spaces are part of it. */
const MENDED: readonly (readonly [string, string])[] = [
  ["- noi: Một  # ghi chú", "- nói: Một  # ghi chú"],
  ["- say:   Một", "- nói:   Một"],
  ["- Nói: Một", "- nói: Một"],
  ["- “nói”: Một", "- nói: Một"],
  ["- nói: “{Ông/bà} ơi, nhớ nhé” # ghi chú", '- nói: "{Ông/bà} ơi, nhớ nhé" # ghi chú'],
  ['- nói: “Bấm "Xong" ạ”', '- nói: "Bấm \\"Xong\\" ạ"'],
  ['- nói: "Một”\n- nói: Hai', '- nói: "Một"\n- nói: Hai'],
  ["- nói: ‘Một’", '- nói: "Một"'],
  [
    "- nói: A\n  nút: [{nhãn: “Vâng, đúng”, đến: “b”}]\n- bước: b\n  nói: B",
    '- nói: A\n  nút: [{nhãn: "Vâng, đúng", đến: "b"}]\n- bước: b\n  nói: B',
  ],
  [
    "- nói: A\n  nút: [{nhãn: B, đến:b}]\n- bước: b\n  nói: B",
    "- nói: A\n  nút: [{nhãn: B, đến: b}]\n- bước: b\n  nói: B",
  ],
  ["- nói: A # một\n• nói: B # hai", "- nói: A # một\n- nói: B # hai"],
  ["- nói\u200b: Một", "- nói: Một"],
  ["- nói:\u00a0Một", "- nói: Một"],
  ["- nói: {Ông/bà} gõ số  # nhớ", '- nói: "{Ông/bà} gõ số"  # nhớ'],
  ["- nói: {Cháu}", '- nói: "{Cháu}"'],
  [
    '- nói: {Cháu} chào "bác" ạ\n\n# ghi chú\n- hết: {}',
    '- nói: "{Cháu} chào \\"bác\\" ạ"\n\n# ghi chú\n- hết: {}',
  ],
  ["- nói: 0912345678 # số", '- nói: "0912345678" # số'],
  ["- nói: 5.000", '- nói: "5.000"'],
  ["- nói: 7:30", '- nói: "7:30"'],
  ["- nói: true", '- nói: "true"'],
  ["- nói: 2026-11-20", '- nói: "2026-11-20"'],
  [
    "- bước: a\n  hoi: t\n  cau hoi: {Ông/bà} gì ạ?\n  so lan hoi: khong gioi han",
    '- bước: a\n  hỏi: t\n  câu hỏi: "{Ông/bà} gì ạ?"\n  số lần hỏi: không giới hạn',
  ],
];

test.each(MENDED)("%j is mended to %j, and nothing else is touched", (broken, right) => {
  const slots = "t: {}";
  const once = mend(flowFile(broken, slots));
  expect(once.text).toBe(flowFile(right, slots));
  expect(once.codes).not.toEqual([]);
  expect(mend(once.text)).toEqual({ text: once.text, codes: [] });
});

test("line ends, and marks typed apart, are told from what an editor wrote", () => {
  const right = flowFile("- nói: Một  # hỏi\n- nói: Hai");
  const broken = `\uFEFF${right.replace("- nói: Hai", "- noi: Hai").normalize("NFD")}`;
  const once = mend(broken.replaceAll("\n", "\r\n"));
  expect(once.text).toBe(right.replaceAll("\n", "\r\n"));
  expect(once.codes).toEqual(["byte-order-mark", "not-nfc", "unaccented-keyword"]);
});

test.each([
  "- nói: {Ông/bà} gõ\n    rồi gửi",
  "- nói: Lưu ý: mang theo",
  "- nói: Bước #1",
  "- chuyển đến: khong-co",
  '- nói: "Một',
  '- nói: "“Một”"',
  "- nói: “Một” hay “Hai”",
])("%j is left to the editor", (broken) => {
  const text = flowFile(broken);
  expect(mend(text)).toEqual({ text, codes: [] });
});
