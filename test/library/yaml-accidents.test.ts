import { expect, test } from "@jest/globals";
import { codesOf, compileSample, flowFile, placesOf } from "./compile-sample.ts";
import type { FindingSample } from "./finding-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const FLOW = "flows/mau.yaml";

/** Code, the broken steps and the mended ones. */
const STEPS: readonly (readonly [string, string, string])[] = [
  ["leading-zero", "- nói: «0912345678»", '- nói: "0912345678"'],
  ["number-as-text", "- nói: «+84912345678»", '- nói: "+84912345678"'],
  ["thousands-dot", "- nói: «5.000»", "- nói: 5.000 đồng"],
  ["not-text", "- nói: «true»", '- nói: "true"'],
  ["not-text", "- nói: «null»", '- nói: "null"'],
  ["bare-time", "- nói: «7:30»", '- nói: "7:30"'],
  ["bare-time", "- nói: «07:30-11:30»", '- nói: "07:30-11:30"'],
  ["cut-by-hash", "- nói: «#tu_van»", '- nói: "#tu_van"'],
  ["unquoted-brace", "- nói: «{Ông/bà}» ơi", '- nói: "{Ông/bà} ơi"'],
  ["unquoted-brace", "- nói: «{Ông/bà}»", '- nói: "{Ông/bà}"'],
  [
    "unquoted-brace",
    "- bước: a\n  hướng dẫn:\n    - việc: «{Cháu}» chào",
    '- bước: a\n  hướng dẫn:\n    - việc: "{Cháu} chào"',
  ],
  ["colon-in-text", "- nói: «Lưu ý: mang theo»", '- nói: "Lưu ý: mang theo"'],
  [
    "colon-in-text",
    "- bước: a\n  hỏi: t\n  câu hỏi: Gì?\n  không hiểu:\n    - «Lưu ý: mang»",
    '- bước: a\n  hỏi: t\n  câu hỏi: Gì?\n  không hiểu:\n    - "Lưu ý: mang"',
  ],
  ["comma-in-text", "- nói: {chung: Vâng, «đúng rồi»}", '- nói: {chung: "Vâng, đúng rồi"}'],
  ["duplicate-key", "- nói: Một\n  «nói»: Hai", "- nói: Một"],
  ["anchor-not-allowed", "- nói: &a «Một»", "- nói: Một"],
  ["anchor-not-allowed", "- nói: «*a»", "- nói: Một"],
  ["anchor-not-allowed", "- nói: Một\n  «<<»: {}", "- nói: Một"],
  ["tag-not-allowed", "- nói: !!str «5»", '- nói: "5"'],
  ["bad-text-start", "- nói: «@»tu_van", '- nói: "@tu_van"'],
  ["bad-escape", '- nói: "a«\\»q"', '- nói: "aq"'],
  ["quote-in-text", '- nói: "Bấm "«Xong" ạ."»', '- nói: "Bấm “Xong” ạ."'],
  ["quote-in-text", '- nói: "Xong" «là được ạ.»', '- nói: "“Xong” là được ạ."'],
  ["missing-mark", '- nói: "«»', '- nói: "Một"'],
  ["bad-key", "- «[»a]: b\n  nói: Một", "- nói: Một"],
  ["empty-value", "- nói:«»", "- nói: Một"],
  ["empty-value", '- nói: «""»', "- nói: Một"],
];

test.each(STEPS.filter(([, broken]) => !broken.includes("«»")))(
  "%s in %j is named at its place and can be mended",
  (code, broken, mended) => {
    expectFinding(inFlow(code, broken, mended));
  },
);

function inFlow(code: string, broken: string, mended: string): FindingSample {
  const slots = broken.includes("hỏi: t\n") ? "t: {}" : "";
  return { code, path: FLOW, broken: flowFile(broken, slots), mended: flowFile(mended, slots) };
}

test.each([
  ["- nói: Bước #1", "cut-by-hash", "warning", '- nói: "Bước #1"'],
  ["- nói: Yes", "bare-word", "warning", '- nói: "Yes"'],
  ["- nói: 2026-11-20", "bare-date", "warning", '- nói: "20/11/2026"'],
] as const)("%j still loads, with a warning", (broken, code, severity, mended) => {
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(broken) });
  expect(mistakes).toContainEqual(expect.objectContaining({ code, severity, line: 8 }));
  expect(library).not.toBeNull();
  expect(compileSample({ [FLOW]: flowFile(mended) }).mistakes).toEqual([]);
});

test("a text keeps what the editor typed, and a comment after a space stays a comment", () => {
  const { library, mistakes } = compileSample({
    [FLOW]: flowFile("- nói: 1022 # tổng đài"),
  });
  expect(mistakes).toEqual([]);
  const step = library?.flows.get("mau")?.steps.get("s1");
  expect(step).toMatchObject({ text: { variants: { default: "1022" } } });
});

test("a broken sentence hides no mistake after it", () => {
  const steps = [
    "- bước: a",
    "  hỏi: t",
    "  câu hỏi: Bao nhiêu: tuổi",
    "  số lần hỏi: 0",
    "- nói: {Ông/bà} ơi: vào",
    "- nói: Một",
    "  đánh dấu: 1",
  ].join("\n");
  const { mistakes } = compileSample({ [FLOW]: flowFile(steps, "t: {}") });
  expect(placesOf(mistakes)).toEqual([
    `${FLOW}:12:14 colon-in-text`,
    `${FLOW}:13:17 bad-attempts`,
    `${FLOW}:14:10 unquoted-brace`,
    `${FLOW}:16:5 unknown-key`,
  ]);
});

test.each([
  ["deeper than its neighbours", "- bước: a\n  hỏi: t\n    câu hỏi: Gì?\n  số lần hỏi: 2", 12],
])("one wrong indentation is told once: %s", (_, steps, line) => {
  const { mistakes } = compileSample({ [FLOW]: flowFile(steps, "t: {}") });
  const told = mistakes.filter(({ code }) => YAML_CODES.has(code));
  expect(told.map((it) => [it.code, it.line])).toEqual([["bad-indent", line]]);
});

const YAML_CODES: ReadonlySet<string> = new Set([
  ...["bad-indent", "colon-in-text", "missing-colon", "missing-mark", "yaml-syntax"],
]);

test("a quote or bracket left open is named where it opens, and hides nothing after it", () => {
  const text = flowFile(
    '- nói: "Một\n- chuyển đến: khong-co\n- nói: "Hai"\n- nút: [Ba\n- nói: 0912',
  );
  expect(placesOf(compileSample({ [FLOW]: text }).mistakes)).toEqual([
    `${FLOW}:8:10 unclosed-quote`,
    `${FLOW}:9:17 unknown-step`,
    `${FLOW}:11:10 unclosed-bracket`,
    `${FLOW}:12:10 leading-zero`,
  ]);
});

test("a text in quotes may run over several lines", () => {
  const text = flowFile('- nói: "Một\n    hai"\n- nói: [{a: {Ông/bà} b}]');
  expect(placesOf(compileSample({ [FLOW]: text }).mistakes)).not.toContain(
    `${FLOW}:8:10 unclosed-quote`,
  );
});

test.each([
  ["empty-file", ""],
  ["empty-file", "# chỉ có ghi chú\n"],
  ["wrong-type", "chỉ một câu\n"],
  ["wrong-type", "- một\n- hai\n"],
  ["control-character", "tên: a\u0000b\n"],
  ["nested-too-deep", `a: ${"[".repeat(5000)}\n`],
  ["nested-too-deep", `${"- ".repeat(5000)}a\n`],
  ["file-too-large", `tên: ${"a".repeat(1_100_000)}\n`],
])("a file is refused as %s without a crash", (code, text) => {
  const { library, mistakes } = compileSample({ [FLOW]: text });
  expect(library).toBeNull();
  expect(mistakes).toEqual([expect.objectContaining({ code, file: FLOW, severity: "error" })]);
});

test("bytes that are no UTF-8 are refused", () => {
  const { mistakes } = compileSample({ [FLOW]: Uint8Array.of(0xc3, 0x28, 0x0a) });
  expect(placesOf(mistakes)).toEqual([`${FLOW}:1:1 not-utf8`]);
});

test("several documents in one file are refused", () => {
  const { mistakes } = compileSample({ [FLOW]: `${flowFile("- nói: Một")}---\na: 1\n` });
  expect(placesOf(mistakes)).toContain(`${FLOW}:9:1 several-documents`);
});

test.each([
  ["  - nói: A\n  \tnút: [B]\n", "6:3"],
  ["  - nói: A\n    \tnút: [B]\n", "6:5"],
  ["  \t- nói: A\n  - nói: B\n", "5:3"],
])("a tab behind spaces is named where it stands: %j", (steps, place) => {
  const flow = `luồng: mau\ntên: Mẫu\nchủ đề: vneid\ncác bước:\n${steps}`;
  const mistakes = compileSample({ [FLOW]: flow }).findings.filter(
    ({ severity }) => severity === "error",
  );
  expect(placesOf(mistakes)).toEqual([`${FLOW}:${place} tab-indent`]);
});

test("a tab as indentation is named in its line", () => {
  const { mistakes } = compileSample({
    [FLOW]: flowFile("- nói: Một").replace("  - nói", "\t- nói"),
  });
  expect(placesOf(mistakes)).toContain(`${FLOW}:8:1 tab-indent`);
});

test("marks typed apart, odd spaces and a byte-order mark load with a warning", () => {
  const plain = compileSample({ [FLOW]: flowFile("- nói: Một") });
  for (const [code, text] of [
    ["not-nfc", flowFile("- nói: Một").normalize("NFD")],
    ["odd-space", flowFile("- nói: Một").replace("nói: ", "nói:\u00a0")],
    ["odd-space", flowFile("- nói: Một").replace("chủ đề", "chủ\u00a0đề")],
    ["byte-order-mark", `\uFEFF${flowFile("- nói: Một")}`],
  ] as const) {
    const { library, mistakes } = compileSample({ [FLOW]: text });
    expect(mistakes).toEqual([expect.objectContaining({ code, severity: "warning" })]);
    expect(library?.hash).toBe(plain.library?.hash);
  }
});

test("aliases that multiply are refused without being followed", () => {
  const laughs = Array.from(
    { length: 30 },
    (_, i) => `x${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
  );
  const { library, mistakes } = compileSample({ [FLOW]: laughs.join("\n") });
  expect(library).toBeNull();
  expect(mistakes.length).toBeGreaterThan(0);
});

test("words of an object's insides are ordinary names", () => {
  const text = flowFile(
    "- bước: constructor\n  nói: Một\n- nói: Hai",
    "toString: {}\n__proto__: {}",
  );
  const { mistakes } = compileSample({ [FLOW]: text });
  expect(mistakes.every(({ severity }) => severity === "warning")).toBe(true);
});

test("a file full of different accidents tells every one of them", () => {
  const steps = [
    "- noi: Một",
    "- nói: 0912345678",
    "- nói: Lưu ý: mang theo",
    "- nói: {Ông/bà} ơi",
    '- nói: "Hai',
    "- nói: 7:30",
    "- nói: #tu_van",
    "- nói:\u00a0Ba",
    "- nút: [Bốn",
    "- nói: true",
    "- nói: Năm\n  nói: Sáu",
    "- nói: Bảy\n  kemf: []",
    "- nói: 5.000",
    "- chuyển đến: khong-co",
  ].join("\n");
  const { mistakes } = compileSample({ [FLOW]: flowFile(steps) });
  expect(new Set(codesOf(mistakes))).toEqual(
    new Set([
      ...["unaccented-keyword", "leading-zero", "colon-in-text", "unquoted-brace"],
      ...["unclosed-quote", "bare-time", "cut-by-hash", "odd-space", "unclosed-bracket"],
      ...[
        "not-text",
        "duplicate-key",
        "unknown-key",
        "thousands-dot",
        "unknown-step",
        "typed-phone",
      ],
    ]),
  );
});
