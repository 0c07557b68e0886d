import { expect, test } from "@jest/globals";
import { compileSample } from "./compile-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const OFFICIAL = "content/scam/official.yaml";
const LINKS = "content/scam/links.yaml";
const TACTICS = "content/scam/tactics.yaml";
const SIGN = "dấu hiệu:\n  - {mã: a, vai: muốn gì, điểm: 5, câu: [x]}\n";

test.each([
  [
    "bad-domain",
    OFFICIAL,
    "trang chính thức:\n  - {tên: A, tên miền: [«https://a.vn»]}\n",
    "trang chính thức:\n  - {tên: A, tên miền: [a.vn]}\n",
  ],
  [
    "bad-address-word",
    OFFICIAL,
    "trang chính thức:\n  - {tên: A, tên miền: [a.vn], hay bị giả: [«dịch vụ»]}\n",
    "trang chính thức:\n  - {tên: A, tên miền: [a.vn], hay bị giả: [dichvu]}\n",
  ],
  [
    "unknown-link-sign",
    LINKS,
    "dấu hiệu:\n  «lookalikes»: {điểm: 5}\n",
    "dấu hiệu:\n  lookalike: {điểm: 5}\n",
  ],
  ["unknown-word", TACTICS, SIGN.replace("muốn gì", "«muốn»"), SIGN],
  ["missing-key", TACTICS, "dấu hiệu:\n  - «{mã: a, vai: muốn gì, câu: [x]}»\n", SIGN],
  ["unknown-word-group", TACTICS, SIGN.replace("[x]", '[«"<mã> .. x"»]'), SIGN],
  ["duplicate-sign", TACTICS, `${SIGN}  - {mã: «a», vai: tiền, điểm: 5, câu: [y]}\n`, SIGN],
  [
    "unknown-sign",
    TACTICS,
    `${SIGN}kết hợp:\n  - {mã: b, cùng có: [«c»], điểm: 5}\n`,
    `${SIGN}kết hợp:\n  - {mã: b, cùng có: [a, muốn gì, link_scam], điểm: 5}\n`,
  ],
])("%s in %s is named at its place", (code, path, broken, mended) => {
  expectFinding({ code, path, broken, mended });
});

test("a file of content/scam that has no use there is told", () => {
  const { findings } = compileSample({ "content/scam/la.yaml": "a: 1\n" });
  expect(findings).toContainEqual(expect.objectContaining({ code: "unknown-file" }));
});

test("what tells a scam is part of the library's hash, in either language", () => {
  const hashOf = (text: string) => compileSample({ [TACTICS]: text }).library?.hash;
  const english = "language: en\nsigns:\n  - {id: a, role: want, points: 5, phrases: [x]}\n";
  expect(hashOf(english)).toBe(hashOf(SIGN));
  expect(hashOf(SIGN.replace("5", "6"))).not.toBe(hashOf(SIGN));
});
