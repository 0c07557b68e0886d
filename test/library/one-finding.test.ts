import { expect, test } from "@jest/globals";
import { compileSample, flowFile } from "./compile-sample.ts";

const FLOW = "flows/mau.yaml";
/** Uses the slots, so that nothing is said of them. */
const USES =
  "- bước: hoi-t\n  hỏi: t\n  câu hỏi: Gì ạ?\n- bước: hoi-n\n  hỏi: n\n  câu hỏi: Mấy ạ?";
const ASK = "- bước: hoi-t\n  hỏi: t\n  câu hỏi: Gì ạ?";
const CHOOSE =
  "- bước: chon\n  chọn: ~\n  câu hỏi: Gì ạ?\n  lựa chọn: [{nhãn: A, đến: o_nha}, B]\n- nói: Một\n- hết: {}\n- bước: o-nha\n  nói: Hai\n- nói: Ba";

/** A mistake, and all that is said about it: line of the file and code. */
test.each([
  ["a step's name", CHOOSE, "", ["11 unknown-step"]],
  [
    "a step's name that resembles none",
    CHOOSE.replace("o_nha", "noi-khac-han"),
    "",
    ["11 unknown-step"],
  ],
  [
    "where giving up leads",
    "- bước: a\n  chọn: ~\n  câu hỏi: Gì ạ?\n  lựa chọn: [B, C]\n  khi hết lượt: goi_lai\n- hết: {}\n- bước: goi-lai\n  nói: Hai",
    "",
    ["12 unknown-step"],
  ],
  ["an asked slot", ASK.replace("hỏi: t", "hỏi: tuôi"), "tuổi: {}", ["11 unknown-slot"]],
  [
    "an asked slot that a later step needs",
    `${ASK.replace("hỏi: t", "hỏi: tuôi")}\n- nói: "{tuổi} ạ"`,
    "tuổi: {}",
    ["11 unknown-slot"],
  ],
  ["a name in a text", '- nói: "{tuôi} ạ"', "tuổi: {giữ trong: phiên}", ["10 unknown-name"]],
  [
    "a slot in a condition",
    "- nếu: tuôi > 5\n  thì: [{nói: A}]",
    "tuổi: {kiểu: tuổi, giữ trong: phiên}",
    ["10 unknown-slot"],
  ],
  [
    "a step of two kinds",
    "- bước: a\n  nói: A\n  chọn: c\n  câu hỏi: Gì ạ?\n  lựa chọn: [{nhãn: A, đến: b}]\n- hết: {}\n- bước: b\n  nói: B",
    "c: {kiểu: lựa chọn}",
    ["12 step-with-two-kinds"],
  ],
  ["a slot's name", ASK.replace("hỏi: t", "hỏi: nơi_ở"), "nơi ở: {}", ["8 bad-slot-name"]],
  [
    "a slot's kind",
    `${ASK}\n- nếu: t >= 75\n  thì: [{ghi nhớ: {t: 5}}]\n  còn lại: [{ghi nhớ: {n: t}}]\n- nếu: n > t\n  thì: [{nói: A}]`,
    "t: {kiểu: năm nào, từ: 0, đến: 120}\nn: {kiểu: số}",
    ["8 unknown-word"],
  ],
  ["a number in groups", ASK, "t: {kiểu: số tiền, đến: 1.500.000}", ["8 thousands-dot"]],
  ["a reminder's time", "- nhắc sau: Xong chưa ạ?\n  sau: 20", "", ["9 bad-duration"]],
] as const)("one mistake is told once: %s", (_, steps, slots, told) => {
  expect(toldOf(flowFile(steps, slots))).toEqual(told);
});

test("a misspelt intent in a flow's header is told there alone", () => {
  const { mistakes } = compileSample({
    [FLOW]: `bắt đầu khi: [mat_thẻ]\n${flowFile("- nói: Một")}`,
    "intents/a.yaml":
      "chủ đề: vneid\ný định:\n  mat_the: {ví dụ: [mất thẻ]}\n  ma_khac_han: {ví dụ: [đổi mã khác]}\n",
  });
  expect(mistakes.map(({ file, code }) => [file, code])).toEqual([
    [FLOW, "unknown-intent"],
    ["intents/a.yaml", "idle-intent"],
  ]);
});

test("what a misspelt name cannot mean is still complained about", () => {
  const steps = `${CHOOSE}\n- hết: {}\n- bước: khong-ai-toi\n  nói: Bốn`;
  const { mistakes } = compileSample({ [FLOW]: flowFile(steps, "x: {}") });
  expect(mistakes.map(({ code }) => code)).toEqual([
    "unused-slot",
    "unknown-step",
    "unreachable-step",
  ]);
});

test.each([
  [
    "both sides",
    "- nói: Một\n<<<<<<< HEAD\n- nói: Hai\n=======\n- nói: Ba\n- chuyển đến: khong-co\n>>>>>>> main\n- nói: Bốn\n  lạ: 1",
    ["9 merge-conflict", "16 unknown-key"],
  ],
  [
    "with what both came from",
    "- nói: Một\n<<<<<<< HEAD\n- nói: Hai\n||||||| 1a2b\n- nói: Không\n=======\n- nói: Ba\n>>>>>>> main",
    ["9 merge-conflict"],
  ],
  [
    "a mark that was left behind",
    "- nói: Một\n=======\n- nói: Hai\n  lạ: 1",
    ["9 merge-conflict", "11 unknown-key"],
  ],
])("what git could not join is told once, and hides nothing else: %s", (_, steps, told) => {
  const text = flowFile(steps).replace(/^ {2}(?=[<|=>]{7})/gmu, "");
  expect(toldOf(text)).toEqual(told);
});

test.each([
  [
    "a key further to the right",
    "- bước: a\n  hỏi: t\n    câu hỏi: Gì?\n- nói: Hai",
    ["12 bad-indent"],
  ],
  [
    "a key further to the left",
    "- bước: a\n  hỏi: t\n câu hỏi: Gì?\n- nói: Hai",
    ["12 bad-indent"],
  ],
  [
    "an item without its dash",
    "- nói: Một\n  nút:\n    - {nhãn: A, đến: b}\n    {nhãn: B, đến: b}\n- bước: b\n  nói: Hai",
    ["13 bad-indent"],
  ],
  [
    "a first item without its dash",
    "- bước: a\n  hỏi: t\n  câu hỏi: Gì?\n  không hiểu:\n    Một\n    - Hai\n- nói: Ba",
    ["15 dash-in-text"],
  ],
  ["a key beside dashes", "- bước: a\n  hỏi: t\ncâu hỏi: Gì?\n- nói: Hai", ["12 bad-indent"]],
  ["a text not below its key", "- nói:\nMột\n- nói: Hai", ["11 bad-indent"]],
  [
    "a bullet from Word",
    "- nói: Một\n– bước: b\n  nói: Hai\n- chuyển đến: c\n- bước: c\n  nói: Ba",
    ["11 wrong-bullet"],
  ],
  ["a dash too close", "- nói: Một\n-bước: b\n  nói: Hai\n- nói: Ba", ["11 wrong-bullet"]],
  [
    "a semicolon in braces",
    "- nói: Một\n  nút: [{nhãn: A; đến: b}]\n- hết: {}\n- bước: b\n  nói: Hai",
    ["11 missing-mark"],
  ],
  ["a text in stars", "- nói: *Chú ý* mang theo\n- nói: Hai", ["10 bad-text-start"]],
  ["no space behind a colon", "- bước:a\n  hỏi: t\n  câu hỏi: Gì?\n- nói: Hai", ["10 wrong-colon"]],
  [
    "no space in braces",
    "- nói: Một\n  nút: [{nhãn: A, đến:b}]\n- hết: {}\n- bước: b\n  nói: Hai",
    ["11 wrong-colon"],
  ],
  ["a wide colon", "- bước: a\n  hỏi： t\n  câu hỏi: Gì?\n- nói: Hai", ["11 wrong-colon"]],
  [
    "a semicolon for a colon",
    "- bước: a\n  hỏi; t\n  câu hỏi: Gì?\n- nói: Hai",
    ["11 wrong-colon"],
  ],
  [
    "no colon at all",
    "- bước: a\n  hỏi: t\n  câu hỏi: Gì?\n  không hiểu\n    - Một\n    - Hai\n- nói: Ba",
    ["13 wrong-colon"],
  ],
])("one slip of a key is told once: %s", (_, steps, told) => {
  expect(toldOf(flowFile(steps, "t: {}"))).toEqual(told);
});

test("a step at the margin is told once, and the steps behind it are read", () => {
  const text = `${flowFile("- nói: Một")}nói: Hai\n  - bước: b\n    nói: Ba\n    lạ: 1\n`;
  expect(toldOf(text)).toEqual(["9 unknown-key", "12 unknown-key"]);
});

test.each([
  ["a text", "- nói: “Một”", ["8 smart-quote"]],
  ["with a colon", "- nói: “Lưu ý: một”\n  lạ: 1", ["8 smart-quote", "9 unknown-key"]],
  [
    "with a comma in braces",
    "- nói: A\n  nút: [{nhãn: “Vâng, đúng”, đến: b}]\n- bước: b\n  nói: B",
    ["9 smart-quote"],
  ],
  ["a name", "- nói: A\n  nút: [{nhãn: B, đến: “b”}]\n- bước: b\n  nói: B", ["9 smart-quote"]],
  ["a flag", "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?\n  bỏ qua được: “có”", ["13 smart-quote"]],
  ["closed by a straight one", '- nói: “Một"', ["8 smart-quote"]],
  [
    "opened by a straight one",
    '- nói: "Một”\n- nói: Hai\n  lạ: 1',
    ["8 smart-quote", "10 unknown-key"],
  ],
])("a value in curly quotes is told once: %s", (_, steps, told) => {
  expect(toldOf(flowFile(steps, steps.includes("hỏi: t") ? "t: {}" : ""))).toEqual(told);
});

test("a text keeps its curly quotes, a name is read without them", () => {
  const steps = "- nói: “Một”\n  nút: [{nhãn: B, đến: “b”}]\n- bước: b\n  nói: B";
  const { library } = compileSample({ [FLOW]: flowFile(steps) });
  expect(library?.flows.get("mau")?.steps.get("s1")).toMatchObject({
    text: { variants: { default: "“Một”" } },
    buttons: [{ to: { kind: "step", step: "b" } }],
  });
});

test.each([
  ["a comma too many", "- quên: [t,, t]\n  lạ: 1", ["11 yaml-syntax", "12 unknown-key"]],
  ["a bracket too many", "- quên: [t]]\n  lạ: 1", ["11 yaml-syntax", "12 unknown-key"]],
  ["no comma in braces", "- gặp cán bộ: {lý do: khac ưu tiên: 2}", ["11 missing-mark"]],
  ["no colon in braces", "- gặp cán bộ: {lý do khac, ưu tiên: 2}", ["11 wrong-colon"]],
  ["round brackets", "- ghi nhớ: (t: a)", ["11 colon-in-text"]],
  ["square brackets", "- gặp cán bộ: [lý do: khac]", ["11 wrong-type"]],
  ["a text in square brackets", "- nói: [Lưu ý] mang theo", ["11 unquoted-brace"]],
  ["a list behind its key", "- nói: - Một", ["11 bad-indent"]],
  ["a text behind >", "- nói: > 3 người", ["11 bad-text-start"]],
  ["a step behind its branch", '- nếu: t = "a"\n  thì: nói: Một', ["12 colon-in-text"]],
  [
    "numbers for dashes",
    "- bước: a\n  chọn: ~\n  câu hỏi: Gì ạ?\n  lựa chọn: [A, B]\n  không hiểu:\n    1. Một\n    2. Hai",
    ["17 dash-in-text"],
  ],
  ["stars for dashes", "- nói: Một\n* nói: Hai\n  lạ: 1", ["12 wrong-bullet", "13 unknown-key"]],
  ["a key that is none", "- bước: a\n  hỏi: t\n  câu trả hỏi: Gì ạ?", ["13 unknown-key"]],
  ["turned bounds", "- nếu: n > 5\n  thì: [{nói: A}]\n  còn lại: []", ["9 bad-range"]],
])("one slip is told once: %s", (_, steps, told) => {
  const slots = "t: {giữ trong: phiên}\nn: {kiểu: số, từ: 9, đến: 1, giữ trong: phiên}";
  const right = slots.replace("từ: 9, đến: 1", "từ: 1, đến: 9");
  const text = flowFile(`${steps}\n${USES}`, told[0] === "9 bad-range" ? slots : right);
  expect(toldOf(text)).toEqual(told);
});

test("an item further left than its keys is told without hints on what it lacks", () => {
  const text =
    "chủ đề: vneid\nhỏi đáp:\n   - mã: a\n    hỏi: [một hai ba]\n    đáp: Bốn ạ.\n    căn cứ: [{văn bản: A}]\n";
  const { findings } = compileSample({ "content/faq/a.yaml": text });
  const told = findings.filter(({ file }) => file === "content/faq/a.yaml");
  expect(told.map(({ line, code }) => `${line} ${code}`)).toEqual(["4 bad-indent"]);
});

test("a file pasted with the fence of Markdown is told so, and read", () => {
  const told = toldOf(`\`\`\`yaml\n${flowFile("- nói: Một\n  lạ: 1")}`);
  expect(told).toEqual(["1 yaml-syntax", "10 unknown-key"]);
});

test.each(["", "language: English\n"])(
  "an English file headed %j is told once and read",
  (head) => {
    const text = `${head}flow: mau\ntitle: A\ntopic: vneid\nsteps:\n  - say: One\n    strange: 1\n`;
    const { findings } = compileSample({ [FLOW]: text });
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["unknown-language", "unknown-key"]);
  },
);

/** Line and code of what is said about a flow's file. */
function toldOf(text: string): readonly string[] {
  const { mistakes } = compileSample({ [FLOW]: text });
  return mistakes.map(({ line, code }) => `${line} ${code}`);
}
