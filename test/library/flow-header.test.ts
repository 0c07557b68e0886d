import { expect, test } from "@jest/globals";
import { codesOf, compileSample, flowFile, header, placesOf } from "./compile-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const FLOW = "flows/mau.yaml";
const STEPS = "các bước:\n  - nói: Một\n";
const BESIDE = {
  "intents/vneid.yaml": "chủ đề: vneid\ný định:\n  chao_may: {ví dụ: [chào máy]}\n",
  "flows/khac.yaml": flowFile("- nói: Khác", "", "khac").replace(
    "chủ đề",
    "bắt đầu khi: [chao_may]\nchủ đề",
  ),
};

test.each([
  ["flow-file-name", "luồng: mau", "luồng: «khac»"],
  ["bad-id", "luồng: mau", "luồng: «Mẫu»"],
  ["unknown-topic", "chủ đề: vneid", "chủ đề: «vnied»"],
  ["missing-key", "tên: Mẫu\n", "", "«luồng: mau»"],
  ["bad-date", "2027-02-28", "«28/02/2027»"],
  ["bad-date", "2027-02-28", "«2027-02-30»"],
  ["bad-duration", "chủ đề", "bỏ dở sau: «vài hôm»\nchủ đề"],
  ["wrong-starts-on", "chủ đề", "«bắt đầu khi»: {a: b}\nchủ đề"],
  ["unknown-intent", "chủ đề", "bắt đầu khi: [«chao_mai»]\nchủ đề"],
  ["unknown-channel", "chủ đề", "kênh: [zalo, «viber»]\nchủ đề"],
  ["unknown-step", "chủ đề", "thay bước: {cu: «moi»}\nchủ đề"],
  ["wrong-type", "căn cứ: [{văn bản: Nghị định 1}]", "«căn cứ»: {văn bản: A}"],
  ["missing-key", "{văn bản: Nghị định 1}", "«{nguồn: 'https://a.vn'}»"],
])("%s in a header is an error at its place", (code, right, wrong, marked = "") => {
  const file = `${header("mau")}${STEPS}`;
  const broken = file.replace(right, wrong).replace(marked.replace(/[«»]/gu, ""), marked || "");
  expectFinding({ code, path: FLOW, broken, mended: file, beside: BESIDE });
});

test.each([
  ["missing-owner", "phụ trách: Tổ mẫu\n", ""],
  ["missing-sources", "căn cứ: [{văn bản: Nghị định 1}]\n", ""],
  ["missing-review-by", "rà soát trước: 2027-02-28\n", ""],
  ["review-overdue", "2027-02-28", "«2026-11-23»"],
  ["source-expired", "{văn bản: Nghị định 1}", "{văn bản: A, hiệu lực đến: «2026-01-01»}"],
  ["source-not-in-force", "{văn bản: Nghị định 1}", "{văn bản: A, hiệu lực từ: «2027-01-01»}"],
  [
    "bad-range",
    "{văn bản: Nghị định 1}",
    "{văn bản: A, hiệu lực từ: 2026-02-01, hiệu lực đến: «2026-01-01»}",
  ],
  ["renamed-step-exists", "chủ đề", "thay bước: {a: «a»}\nchủ đề"],
  ["intent-taken", "chủ đề", "bắt đầu khi: [«chao_may»]\nchủ đề"],
])("%s in a header is a warning", (code, right, wrong) => {
  const file = `${header("mau")}các bước:\n  - bước: a\n    nói: Một\n`;
  const marked =
    wrong === "" ? file.replace(right, "").replace("mau", "«mau»") : file.replace(right, wrong);
  expectFinding({
    code,
    severity: "warning",
    path: FLOW,
    broken: marked,
    mended: file,
    beside: BESIDE,
  });
});

test("dates are compared with today only where today is known", () => {
  const file = flowFile("- nói: Một").replace("2027-02-28", "2020-01-01");
  expect(codesOf(compileSample({ [FLOW]: file }, "2020-01-02").findings)).toEqual([
    "review-overdue",
  ]);
  expect(codesOf(compileSample({ [FLOW]: file }, "2020-01-01").findings)).toEqual(["review-soon"]);
  expect(codesOf(compileSample({ [FLOW]: file }, "2019-12-02").findings)).toEqual(["review-soon"]);
  expect(compileSample({ [FLOW]: file }, "2019-12-01").findings).toEqual([]);
  expect(compileSample({ [FLOW]: file }, null).findings).toEqual([]);
});

test("only one flow may take whatever is said", () => {
  const any = (id: string): string =>
    flowFile("- nói: Một", "", id).replace("chủ đề", "bắt đầu khi: bất kỳ\nchủ đề");
  const { library, findings } = compileSample({
    "flows/a.yaml": any("a"),
    "flows/b.yaml": any("b"),
  });
  expect(placesOf(findings)).toEqual(["flows/b.yaml:3:14 two-any-flows"]);
  expect(library).toBeNull();
});

test("a flow without steps loads with a warning", () => {
  const { library, findings } = compileSample({ [FLOW]: `${header("mau")}các bước: []\n` });
  expect(codesOf(findings)).toEqual(["no-steps"]);
  expect(library?.flows.get("mau")?.first).toBeNull();
});

test("durations are read in both languages and in short", () => {
  for (const [written, ms] of [
    ["30 giây", 30_000],
    ["5m", 300_000],
    ["20 giờ", 72_000_000],
    ["2h", 7_200_000],
    ["3 ngày", 259_200_000],
    ["3 days", 259_200_000],
  ] as const) {
    const file = flowFile("- nói: Một").replace("chủ đề", `bỏ dở sau: ${written}\nchủ đề`);
    expect(compileSample({ [FLOW]: file }).library?.flows.get("mau")?.expiresAfter).toBe(ms);
  }
  const plain = compileSample({ [FLOW]: flowFile("- nói: Một") });
  expect(plain.library?.flows.get("mau")?.expiresAfter).toBe(259_200_000);
});
