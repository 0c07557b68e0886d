import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { compileLibrary } from "../../bot/library/compile-library.ts";

/** A flow whose eleventh line holds the condition, from column 10 on. */
function findingsOf(condition: string) {
  const content = `luồng: f
tên: F
chủ đề: vneid
cần biết: {tuổi: {kiểu: tuổi, từ: 0, đến: 120}, lương: {kiểu: có không}, nơi: {kiểu: lựa chọn}, ngày: {kiểu: ngày}, ghi: {kiểu: văn bản}}
các bước:
  - {bước: a, hỏi: tuổi, câu hỏi: Tuổi?}
  - {bước: l, hỏi: lương, câu hỏi: Lương?}
  - {bước: d, hỏi: ngày, câu hỏi: Ngày?}
  - {bước: t, hỏi: ghi, câu hỏi: Ghi?}
  - {bước: n, chọn: nơi, câu hỏi: Đâu?, lựa chọn: [{nhãn: Tại nhà, giá trị: tai-nha}, {nhãn: Bưu điện, giá trị: buu-dien}]}
  - nếu: ${JSON.stringify(condition)}
    thì: [{nói: A}]
    còn lại: [{nói: B}]
`;
  const file = { path: "flows/f.yaml", content, shipped: false };
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const { findings } = compileLibrary([file], { digest, today: null });
  return findings.filter((it) => it.file === file.path && it.line === 11);
}

/** Wrong condition → code, and the place within it. */
const WRONG: readonly (readonly [string, string, number])[] = [
  ["tuổi >=", "condition-syntax", 6],
  [">= 75", "condition-syntax", 0],
  // The quote is escaped in the file, so its place is one further on.
  ['tuổi > "a"', "type-mismatch", 8],
  ["tuổi = có", "type-mismatch", 7],
  ["nơi = 5", "type-mismatch", 6],
  ["nơi = tai-nha", "condition-syntax", 6],
  ["nơi = có", "type-mismatch", 6],
  ["lương > 5", "type-mismatch", 8],
  ["xyz = 1", "unknown-slot", 0],
  ["đã biết xyz", "unknown-slot", 8],
  ["đã biết", "condition-syntax", 6],
  ["(tuổi > 5", "condition-syntax", 8],
  ["tuổi > 5)", "condition-syntax", 8],
  ["tuổi = 5 và", "condition-syntax", 10],
  ["và tuổi = 5", "condition-syntax", 0],
  ["không", "bare-condition", 0],
  ["tuổi", "bare-condition", 0],
  ["có", "bare-condition", 0],
  ["không không", "bare-condition", 6],
  ["tuổi in [1", "condition-syntax", 9],
  ["tuổi thuộc 5", "condition-syntax", 11],
  ["tuổi thuộc []", "condition-syntax", 12],
  ["đã biết tuổi = 5", "condition-syntax", 13],
  ["tuổi == 5", "condition-syntax", 6],
  ["tuổi => 5", "condition-syntax", 6],
  ["tuổi <> 5", "condition-syntax", 6],
  ["tuổi && lương", "condition-syntax", 5],
  ["tuổi || lương", "condition-syntax", 5],
  ["tuổi + 1 > 5", "condition-syntax", 5],
  ["len(tuổi) > 5", "condition-syntax", 3],
  ["tuổi := 5", "condition-syntax", 5],
  ["tuổi = 5; nói", "condition-syntax", 8],
  ["tuổi = 5 6", "condition-syntax", 9],
  ["5 = 5", "condition-syntax", 2],
  ["trong giờ làm việc = 5", "condition-syntax", 19],
  ["ngôn ngữ = 5", "type-mismatch", 11],
  ["ngày > 5", "type-mismatch", 7],
  ["tuổi > 200", "impossible-condition", 0],
  ["tuổi != ghi", "type-mismatch", 8],
  ["nơi thuộc [tai-nha]", "condition-syntax", 11],
  ["lương và", "condition-syntax", 7],
  ["((((((tuổi", "condition-syntax", 9],
  ["'x'", "bare-condition", 0],
  ["🙂", "condition-syntax", 0],
];

test.each(WRONG)("the wrong condition %s is named and placed: %s", (condition, code, at) => {
  const found = findingsOf(condition);
  expect(found.map((it) => [it.code, it.column - 11])).toEqual([[code, at]]);
});

test.each([
  ['nơi = "khac"', "unknown-option"],
  ['kênh = "telegram"', "unknown-word"],
  ['đối tượng = "tre em"', "unknown-word"],
  ['ngày = "2/9/1950"', "type-mismatch"],
])("a value that nothing has is named: %s", (condition, code) => {
  expect(findingsOf(condition).map((it) => it.code)).toEqual([code]);
});

test("what cannot be read is quoted whole, and a yes in the file's own word", () => {
  expect(findingsOf("🙂")[0]?.message).toContain('"🙂"');
  expect(findingsOf("tuổi = có")[0]?.message).toContain('"có"');
});

test("right conditions have no finding", () => {
  for (const condition of [
    'tuổi >= 75 và (lương = không hoặc nơi = "tai-nha")',
    'nơi thuộc ["tai-nha", "buu-dien"]',
    "không đã biết ghi",
    'ngày > "1950-01-01"',
    'kênh = "zalo" và trong giờ làm việc',
    'đối tượng = "hỏi hộ" hoặc đối tượng = "elder"',
    "lương = đúng",
  ]) {
    expect(findingsOf(condition)).toEqual([]);
  }
});
