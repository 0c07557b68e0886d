import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import peggy from "peggy";
import type { Condition } from "../../../bot/flow/condition.ts";
import { compileSample, flowFile } from "../compile-sample.ts";

const SLOTS = [
  "tuổi: {kiểu: tuổi, từ: 0, đến: 120}",
  "số: {kiểu: số}",
  "tên: {}",
  "nơi: {kiểu: lựa chọn}",
  "lương: {kiểu: có không}",
  "máy: {kiểu: điện thoại}",
].join("\n");
const REST =
  "- bước: a\n  chọn: nơi\n  câu hỏi: Đâu?\n  lựa chọn: [{nhãn: Xa, giá trị: xa}, {nhãn: Gần, giá trị: gan}]";

function conditionOf(condition: string): Condition | null {
  const steps = `- nếu: ${JSON.stringify(condition)}\n  thì: []\n${REST}`;
  const { library, findings } = compileSample({ "flows/mau.yaml": flowFile(steps, SLOTS) });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const step = library?.flows.get("mau")?.steps.get("s1");
  return step?.kind === "if" ? step.condition : null;
}

const slot = (name: string) => ({ kind: "slot", slot: name }) as const;
const is = (name: string, op: string, value: unknown) => ({
  kind: "compare",
  subject: slot(name),
  op,
  value: { kind: "literal", value },
});

test.each<[string, unknown]>([
  ["tuổi >= 75", is("tuổi", ">=", 75)],
  ["số != -1.5", is("số", "!=", -1.5)],
  ['tên = "a b"', is("tên", "=", "a b")],
  ["tên = 'a'", is("tên", "=", "a")],
  ["lương = có", is("lương", "=", true)],
  ["lương != không", is("lương", "!=", false)],
  ["lương = sai", is("lương", "=", false)],
  ["lương = true", is("lương", "=", true)],
  ["lương", { kind: "is_true", slot: "lương" }],
  ["không lương", { kind: "not", of: { kind: "is_true", slot: "lương" } }],
  ["đã biết tên", { kind: "known", slot: "tên" }],
  ["trong giờ làm việc", { kind: "office_open" }],
  [
    'kênh = "zalo"',
    {
      kind: "compare",
      subject: { kind: "channel" },
      op: "=",
      value: { kind: "literal", value: "zalo" },
    },
  ],
  [
    'đối tượng = "hỏi hộ"',
    {
      kind: "compare",
      subject: { kind: "audience" },
      op: "=",
      value: { kind: "literal", value: "proxy" },
    },
  ],
  [
    'đối tượng = "proxy"',
    {
      kind: "compare",
      subject: { kind: "audience" },
      op: "=",
      value: { kind: "literal", value: "proxy" },
    },
  ],
  [
    'ngôn ngữ = "en"',
    {
      kind: "compare",
      subject: { kind: "locale" },
      op: "=",
      value: { kind: "literal", value: "en" },
    },
  ],
  ["tuổi < số", { kind: "compare", subject: slot("tuổi"), op: "<", value: slot("số") }],
  [
    'nơi thuộc ["xa", "gan"]',
    {
      kind: "in",
      subject: slot("nơi"),
      values: [
        { kind: "literal", value: "xa" },
        { kind: "literal", value: "gan" },
      ],
    },
  ],
])("%s is read", (text, expected) => {
  expect(conditionOf(text)).toEqual(expected);
});

test("not binds before and, and before or; parentheses come first", () => {
  const a = is("số", "=", 1);
  const b = is("số", "=", 2);
  const c = is("tên", "=", "c");
  expect(conditionOf('số = 1 hoặc số = 2 và tên = "c"')).toEqual({
    kind: "or",
    left: a,
    right: { kind: "and", left: b, right: c },
  });
  expect(conditionOf('(số = 1 hoặc số = 2) và tên = "c"')).toEqual({
    kind: "and",
    left: { kind: "or", left: a, right: b },
    right: c,
  });
  expect(conditionOf('không số = 1 và tên = "c"')).toEqual({
    kind: "and",
    left: { kind: "not", of: a },
    right: c,
  });
  expect(conditionOf("số = 1 hoặc số = 2 hoặc lương")).toEqual({
    kind: "or",
    left: { kind: "or", left: a, right: b },
    right: { kind: "is_true", slot: "lương" },
  });
});

test("English words mean the same", () => {
  const file = (condition: string): string =>
    `language: en\nflow: mau\ntitle: A\ntopic: vneid\nslots: {n: {type: number, keep: session}, b: {type: yes_no, keep: session}}\nsteps:\n  - if: ${condition}\n    then: []\n`;
  const { library } = compileSample({
    "flows/mau.yaml": file(
      'not known n or n in [1, 2] and b = true and office_open and channel = "zalo"',
    ),
  });
  expect(library?.flows.get("mau")?.steps.get("s1")).toMatchObject({ condition: { kind: "or" } });
});

test.each([
  ['tuổi >= «"75"»', "type-mismatch"],
  ["tên = «12»", "type-mismatch"],
  ["lương = «1»", "type-mismatch"],
  ["tuổi = «có»", "type-mismatch"],
  ['«tên > "a"»', "type-mismatch"],
  ["tuổi < «tên»", "type-mismatch"],
  ["«tuoii» > 5", "unknown-slot"],
  ["đã biết «x»", "unknown-slot"],
  ["tên = «ha»", "unknown-slot"],
  ['nơi = «"xaa"»', "unknown-option"],
  ['nơi thuộc ["xa", «"la"»]', "unknown-option"],
  ["«tuổi»", "bare-condition"],
  ["«có»", "bare-condition"],
  ['kênh = «"viber"»', "unknown-word"],
  ['đối tượng = «"trẻ em"»', "unknown-word"],
  ["tên = «tai-nha»", "condition-syntax"],
  ["số = 1 «va» số = 2", "condition-syntax"],
  ["số = 1 số = 2", "condition-syntax"],
  ["số =«»", "condition-syntax"],
  ["(số = 1", "condition-syntax"],
  ["số == 1", "condition-syntax"],
  ["số = 1 «and» lương", "other-language-word"],
  ["«số > 5 và số < 3»", "impossible-condition"],
  ["«tuổi > 120»", "impossible-condition"],
  ['«nơi = "xa" và nơi = "gan"»', "impossible-condition"],
])("%s is refused with a place inside the text", (marked, code) => {
  const condition = marked.replace(/[«»]/gu, "");
  const steps = `- nếu: ${condition}\n  thì: []\n${REST}`;
  const { library, findings } = compileSample({ "flows/mau.yaml": flowFile(steps, SLOTS) });
  expect(library).toBeNull();
  const found = findings.filter((it) => it.code === code);
  expect(found).toHaveLength(1);
  if (!marked.includes("«") || marked.includes("«»")) return;
  const column = "  - nếu: ".length + marked.indexOf("«") + 1;
  const length = marked.indexOf("»") - marked.indexOf("«") - 1;
  expect(found).toEqual([expect.objectContaining({ line: 15, column, length })]);
});

test.each([
  ["tuổi == 75", "dấu =,"],
  ["tuổi ≥ 75", "dấu >=,"],
  ["tuổi lớn hơn 75", "dấu >,"],
  ['nơi khác "xa"', "dấu !=,"],
])("%s is answered with the sign to write", (condition, sign) => {
  const steps = `- nếu: ${condition}\n  thì: []\n${REST}`;
  const { findings } = compileSample({ "flows/mau.yaml": flowFile(steps, SLOTS) });
  const [found] = findings.filter((it) => it.code === "condition-syntax");
  expect(found?.remedy).toContain(sign);
});

test.each([
  ['- nếu: "tuổi >= 75 và sai_tên = 1"', 15, 25],
  ["- nếu: 'tên = ''a'' và sai_tên = 1'", 15, 26],
  ["- nếu: >-\n    tuổi >= 75\n    và sai_tên = 1", 17, 10],
  ["- nếu: |\n    tuổi >= 75 và\n    sai_tên = 1", 17, 7],
  ["- nếu: tuổi >= 75\n    và sai_tên = 1", 16, 10],
])("the place is right inside %j", (step, line, column) => {
  const file = flowFile(`${step}\n  thì: []\n${REST}`, SLOTS);
  const { findings } = compileSample({ "flows/mau.yaml": file });
  const found = findings.filter(({ excerpt }) => excerpt.includes("sai_tên"));
  expect(found[0]).toMatchObject({ line, column });
});

test("alternatives that can be met are not called impossible", () => {
  for (const condition of [
    "số > 5 hoặc số < 3",
    "số >= 5 và số <= 5",
    "không số > 5 và số < 9",
    'nơi = "xa" và lương',
  ]) {
    conditionOf(condition);
  }
});

test("a condition nested without end is refused, not followed", () => {
  const codes = (condition: string): readonly string[] => {
    const steps = `- nếu: ${JSON.stringify(condition)}\n  thì: []\n${REST}`;
    const { findings } = compileSample({ "flows/mau.yaml": flowFile(steps, SLOTS) });
    return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  };
  expect(codes(`${"(".repeat(1500)}số = 1`)).toEqual(["condition-syntax"]);
  expect(codes(`${"(".repeat(5000)}số = 1${")".repeat(5000)}`)).toEqual(["condition-syntax"]);
  expect(codes(`${"không ".repeat(100)}lương`)).toEqual([]);
});

test("the generated parser is what the grammar makes today", () => {
  const folder = new URL("../../../bot/library/conditions/", import.meta.url);
  const grammar = readFileSync(new URL("grammar.peggy", folder), "utf8");
  const made = peggy.generate(grammar, { format: "es", output: "source" });
  const committed = readFileSync(new URL("grammar.generated.js", folder), "utf8");
  expect(committed.trim()).toBe(String(made).trim());
});
