import { test } from "@jest/globals";
import { FOUNDATION, flowFile } from "./compile-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const FAQ = "content/faq/vneid.yaml";
const faq = (rest: string): string =>
  `chủ đề: vneid\nphụ trách: Tổ\nhỏi đáp:\n  - mã: mat-phi\n    hỏi: [mất phí không]\n    đáp: Không ạ.\n    căn cứ: [{văn bản: A}]\n    rà soát trước: 2027-02-28\n${rest}`;
const FLOWS = { "flows/mau.yaml": flowFile("- nói: Một") };

test.each([
  [
    "unknown-flow",
    FAQ,
    faq("    nút: [{nhãn: Cài, đến: «mauu»}]\n"),
    faq("    nút: [{nhãn: Cài, đến: mau}]\n"),
  ],
  ["unknown-name", FAQ, faq("").replace("Không ạ.", "Không «{tuổi}» ạ."), faq("")],
  ["duplicate-faq", FAQ, faq("  - mã: «mat-phi»\n    hỏi: [a]\n    đáp: B\n"), faq("")],
  ["no-examples", FAQ, faq("").replace("hỏi: [mất phí không]", "«hỏi»: []"), faq("")],
  ["missing-key", FAQ, faq("  - «mã: b»\n    hỏi: [a]\n"), faq("")],
  ["unknown-key", FAQ, faq("    «trả lời»: A\n"), faq("")],
  ["unknown-topic", FAQ, faq("").replace("chủ đề: vneid", "chủ đề: «vn»"), faq("")],
  [
    "duplicate-key",
    "intents/a.yaml",
    "chủ đề: chao-hoi\ný định:\n  a: {ví dụ: [x]}\n  «a»: {ví dụ: [y]}\n",
    "chủ đề: chao-hoi\ný định:\n  a: {ví dụ: [x]}\n",
  ],
  [
    "bad-plain-id",
    "intents/a.yaml",
    "chủ đề: chao-hoi\ný định:\n  «xin chào»: {ví dụ: [x]}\n",
    "chủ đề: chao-hoi\ný định:\n  xin_chào: {ví dụ: [x]}\n",
  ],
  [
    "no-examples",
    "intents/a.yaml",
    "chủ đề: chao-hoi\ný định:\n  a: {«ví dụ»: []}\n",
    "chủ đề: chao-hoi\ný định:\n  a: {ví dụ: [x]}\n",
  ],
  [
    "bad-span",
    "content/calendar.yaml",
    'giờ làm việc: {thứ 2: [«"11:30-07:30"»]}\n',
    'giờ làm việc: {thứ 2: ["07:30-11:30"]}\n',
  ],
  [
    "bad-span",
    "content/calendar.yaml",
    'giờ làm việc: {thứ 2: ["07:30-11:30", «"11:00-12:00"»]}\n',
    "giờ làm việc: {}\n",
  ],
  [
    "bare-time",
    "content/calendar.yaml",
    "giờ làm việc: {thứ 2: [«07:30-11:30»]}\n",
    'giờ làm việc: {thứ 2: ["07:30-11:30"]}\n',
  ],
  [
    "duplicate-date",
    "content/calendar.yaml",
    "giờ làm việc: {}\nngày nghỉ: [{ngày: 2027-01-01, tên: A}, {ngày: «2027-01-01», tên: B}]\n",
    "giờ làm việc: {}\n",
  ],
  [
    "bad-date",
    "content/calendar.yaml",
    "giờ làm việc: {}\nngày nghỉ: [{ngày: «2027-02-29», tên: A}]\n",
    "giờ làm việc: {}\nngày nghỉ: [{ngày: 2028-02-29, tên: A}]\n",
  ],
  [
    "unknown-key",
    "content/calendar.yaml",
    "giờ làm việc: {«thứ 8»: []}\n",
    "giờ làm việc: {chủ nhật: []}\n",
  ],
  [
    "unknown-address-form",
    "content/address.yaml",
    `${FOUNDATION["content/address.yaml"]}`.replace("ong_ba\n", "«ong»\n"),
    `${FOUNDATION["content/address.yaml"]}`,
  ],
  [
    "missing-address-word",
    "content/address.yaml",
    `${FOUNDATION["content/address.yaml"]}  «bac»: {Cháu: Cháu}\n`,
    `${FOUNDATION["content/address.yaml"]}`,
  ],
  [
    "unknown-key",
    "content/address.yaml",
    `${FOUNDATION["content/address.yaml"]}`.replace("Cháu:", "«Con»: Con, Cháu:"),
    `${FOUNDATION["content/address.yaml"]}`,
  ],
  [
    "leading-zero",
    "content/directory.yaml",
    "a: {tên: A, điện thoại: «024.1022»}\n",
    'a: {tên: A, điện thoại: "024.1022"}\n',
  ],
  [
    "wrong-hours",
    "content/directory.yaml",
    "a: {tên: A, giờ: «sáng»}\n",
    "a: {tên: A, giờ: 24/7}\n",
  ],
  [
    "unknown-directory-key",
    "content/teams.yaml",
    "a: {tên: A, xã phường: [«xa_la»]}\n",
    "a: {tên: A, xã phường: [phuong_mau]}\n",
  ],
  [
    "wrong-communes",
    "content/teams.yaml",
    "a: {tên: A, xã phường: «mọi nơi»}\n",
    'a: {tên: A, xã phường: "*"}\n',
  ],
  ["out-of-bounds", "content/limits.yaml", "depth: «0»\n", "depth: 5\n"],
  ["unknown-key", "content/limits.yaml", "«sâu»: 3\n", "depth: 3\n"],
  [
    "duplicate-canned",
    "content/canned.yaml",
    "mẫu trả lời: [{mã: a, tên: A, nội dung: A}, {mã: «a», tên: B, nội dung: B}]\n",
    "mẫu trả lời: [{mã: a, tên: A, nội dung: A}]\n",
  ],
  [
    "unknown-name",
    "content/canned.yaml",
    'mẫu trả lời: [{mã: a, tên: A, nội dung: "Gọi «{x}»"}]\n',
    "mẫu trả lời: [{mã: a, tên: A, nội dung: B}]\n",
  ],
  [
    "unknown-key",
    "content/sentences.yaml",
    `${FOUNDATION["content/sentences.yaml"]}«nối lạii»: A\n`,
    `${FOUNDATION["content/sentences.yaml"]}`,
  ],
  [
    "unknown-name",
    "content/sentences.yaml",
    `${FOUNDATION["content/sentences.yaml"]}`.replace("Câu nối lại.", '"Câu «{việc}»"'),
    `${FOUNDATION["content/sentences.yaml"]}`,
  ],
  [
    "unknown-key",
    "content/commands.yaml",
    `${FOUNDATION["content/commands.yaml"]}«thoát»: [thoát]\n`,
    `${FOUNDATION["content/commands.yaml"]}`,
  ],
  [
    "shared-command-phrase",
    "content/commands.yaml",
    `${FOUNDATION["content/commands.yaml"]}`.replace("cháy nhà", "«Quay lại nhé»"),
    `${FOUNDATION["content/commands.yaml"]}`,
  ],
])("%s in %s is named at its place", (code, path, broken, mended) => {
  expectFinding({ code, path, broken, mended, beside: FLOWS });
});
