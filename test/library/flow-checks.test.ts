import { expect, test } from "@jest/globals";
import { codesOf, compileSample, flowFile, placesOf } from "./compile-sample.ts";
import type { FindingSample } from "./finding-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const FLOW = "flows/mau.yaml";
const SLOTS = "t: {}\nn: {kiểu: số}\nc: {kiểu: lựa chọn}\nb: {kiểu: có không}\nmật: {nhạy cảm: có}";
const OTHER = { "flows/luong-khac.yaml": flowFile("- nói: Khác", "", "luong-khac") };
/** Uses every slot and waits, so that a sample shows only its own mistake. */
const REST = [
  "- bước: hoi-t\n  hỏi: t\n  câu hỏi: Gì ạ?",
  "- bước: hoi-n\n  hỏi: n\n  câu hỏi: Mấy ạ?",
  "- bước: hoi-c\n  chọn: c\n  câu hỏi: Đâu ạ?\n  lựa chọn: [{nhãn: Xa, giá trị: xa}, {nhãn: Gần, giá trị: gan}]",
  "- bước: hoi-b\n  hỏi: b\n  câu hỏi: Có ạ?",
  "- bước: hoi-mat\n  hỏi: mật\n  câu hỏi: Gì ạ?",
].join("\n");

function sample(code: string, broken: string, mended: string): FindingSample {
  return {
    code,
    path: FLOW,
    broken: flowFile(`${broken}\n${REST}`, SLOTS),
    mended: flowFile(`${mended}\n${REST}`, SLOTS),
    beside: OTHER,
  };
}

const ask = (rest: string): string => `- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?\n  ${rest}`;
const choose = (options: string): string =>
  `- bước: a\n  chọn: ~\n  câu hỏi: Gì ạ?\n  lựa chọn: ${options}`;

test.each([
  ["unknown-step", "- chuyển đến: «khong-co»", "- nếu: n > 1\n  thì: [{chuyển đến: luong-khac}]"],
  [
    "unknown-step",
    "- nói: A\n  nút: [{nhãn: B, đến: «hoi-tt»}]",
    "- nói: A\n  nút: [{nhãn: B, đến: hoi-t}]",
  ],
  [
    "unknown-step",
    choose("[{nhãn: B, đến: «khong-co»}, C]"),
    choose("[{nhãn: B, đến: luong-khac}, C]"),
  ],
  ["unknown-step", ask("khi hết lượt: «khong-co»"), ask("khi hết lượt: hoi-n")],
  ["unknown-step", ask("khi hết lượt: «het»"), ask("khi hết lượt: hết")],
  ["unknown-step", "- chuyển đến: «s2»", "- nói: A"],
  [
    "unknown-slot",
    "- bước: a\n  hỏi: «tt»\n  câu hỏi: Gì ạ?",
    "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?",
  ],
  ["unknown-slot", "- gặp cán bộ: {tóm tắt: [t, «x»]}", "- gặp cán bộ: {tóm tắt: [t]}"],
  ["unknown-slot", "- nếu: «x» > 1\n  thì: []", "- nếu: n > 1\n  thì: []"],
  [
    "type-mismatch",
    "- bước: a\n  chọn: «n»\n  câu hỏi: Gì ạ?\n  lựa chọn: [A, B]",
    choose("[A, B]"),
  ],
  ["unknown-name", "- nói: Chào «{tt}» ạ", "- nói: Chào {t} ạ"],
  ["sensitive-slot-printed", "- nói: Số «{mật}» ạ", "- nói: Số ấy ạ"],
  [
    "unknown-directory-key",
    "- nói: Gọi «{danh bạ.sai.điện thoại}»",
    "- nói: Gọi {danh bạ.phuong_mau.điện thoại}",
  ],
  [
    "unknown-directory-field",
    "- nói: Ở «{danh bạ.phuong_mau.địa chỉ}»",
    "- nói: Ở {directory.phuong_mau.name}",
  ],
  [
    "duplicate-step-id",
    "- bước: x\n  nói: A\n- bước: «x»\n  nói: B",
    "- bước: x\n  nói: A\n- bước: y\n  nói: B",
  ],
  ["step-named-like-flow", "- bước: «luong-khac»\n  nói: A", "- bước: khac\n  nói: A"],
  ["missing-step-id", "- «hỏi»: t\n  câu hỏi: Gì ạ?", ask("số lần hỏi: 2")],
  ["bad-attempts", ask("số lần hỏi: «0»"), ask("số lần hỏi: 1")],
  ["bad-attempts", ask("số lần hỏi: «2.5»"), ask("số lần hỏi: không giới hạn")],
  ["equal-options", choose("[Hà Nội, «ha noi»]"), choose("[Hà Nội, Huế]")],
  [
    "equal-options",
    choose("[{nhãn: A, giá trị: x}, «{nhãn: B, giá trị: X}»]"),
    choose("[{nhãn: A, giá trị: x}, {nhãn: B, giá trị: y}]"),
  ],
  ["endless-loop", "- bước: a\n  nói: A\n- «chuyển đến»: a", "- bước: a\n  nói: A"],
  ["empty-guide", "- bước: a\n  «hướng dẫn»: []", "- bước: a\n  hướng dẫn: [{việc: Mở máy}]"],
  ["no-options", "- bước: a\n  chọn: ~\n  câu hỏi: Gì ạ?\n  «lựa chọn»: []", choose("[A]")],
  ["missing-key", "- «bước: a»\n  hỏi: t", ask("số lần hỏi: 1")],
  [
    "missing-image",
    "- bước: a\n  hướng dẫn: [{việc: Mở, ảnh: «images/khong.svg»}]",
    "- bước: a\n  hướng dẫn: [{việc: Mở, ảnh: images/co.svg}]",
  ],
  [
    "missing-image",
    "- nói: A\n  kèm: [{ảnh: «../package.json», nhãn: B}]",
    "- nói: A\n  kèm: [{ảnh: images/co.svg, nhãn: B}]",
  ],
  [
    "bad-attachment",
    "- nói: A\n  kèm: [«{ảnh: images/co.svg, liên kết: 'https://a.vn', nhãn: B}»]",
    "- nói: A\n  kèm: [{liên kết: 'https://a.vn', nhãn: B}]",
  ],
  [
    "wrong-map",
    "- nói: A\n  kèm: [{«bản đồ»: [21, 105], nhãn: B}]",
    "- nói: A\n  kèm: [{bản đồ: {lat: 21, lng: 105}, nhãn: B}]",
  ],
  ["bad-priority", "- gặp cán bộ: {ưu tiên: «4»}", "- gặp cán bộ: {ưu tiên: 3}"],
  ["wrong-text", "- «nói»: [A, B]", "- nói: A"],
  ["wrong-type", "- nói: A\n  nút: «B»", "- nói: A"],
  ["wrong-option", choose("[«[A]»]"), choose("[A]")],
  ["bad-plain-id", "- bước: «hỏi tuổi»\n  nói: A", "- bước: hoi-tuoi\n  nói: A"],
  [
    "impossible-condition",
    "- nếu: «n > 80 và n < 60»\n  thì: []",
    "- nếu: n > 60 và n < 80\n  thì: []",
  ],
])("%s: %j is an error at its place", (code, broken, mended) => {
  expectFinding(sample(code, broken, mended));
});

test.each([
  ["unknown-team", "- gặp cán bộ: {nhóm: «khong_co»}", "- gặp cán bộ: {nhóm: an_sinh}"],
  ["unreachable-step", "- chuyển đến: hoi-t\n- «nói»: A", "- nói: A"],
  ["unreachable-step", "- chuyển đến: hoi-t\n- bước: «x»\n  nói: A", "- nói: A"],
  ["stray-brace", "- nói: A «}» ạ", "- nói: A ạ"],
  ["choice-asked-freely", "- bước: a\n  hỏi: «c»\n  câu hỏi: Gì ạ?", ask("số lần hỏi: 2")],
  [
    "equal-phrases",
    choose("[{nhãn: A, cách nói khác: [xa]}, {nhãn: B, cách nói khác: «[Xa]»}]"),
    choose("[A, B]"),
  ],
])("%s: %j is a warning at its place", (code, broken, mended) => {
  const marked =
    code === "equal-phrases"
      ? broken.replace("cách nói khác: «[Xa]»", "«cách nói khác»: [Xa]")
      : broken;
  expectFinding({ ...sample(code, marked, mended), severity: "warning" });
});

test("slots that nothing needs or nothing fills are warnings at their names", () => {
  const steps = "- nếu: b\n  thì: [{nói: A}]\n- nói: Chào {p}";
  const slots = "a: {}\nb: {kiểu: có không}\np: {giữ trong: phiên}";
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(steps, slots) });
  expect(placesOf(mistakes)).toEqual([`${FLOW}:8:3 unused-slot`, `${FLOW}:9:3 slot-never-filled`]);
  expect(library).not.toBeNull();
});

test("every way out of a step counts as a way to the next", () => {
  const steps = [
    "- nói: A\n  nút: [{nhãn: B, đến: tu-nut}]",
    "- bước: a\n  chọn: ~\n  câu hỏi: Gì ạ?\n  khi hết lượt: tu-het-luot\n  lựa chọn: [{nhãn: B, đến: tu-lua-chon}]",
    "- bước: tu-nut\n  nói: A\n- hết: {}",
    "- bước: tu-lua-chon\n  nói: A\n- hết: {nút: [{nhãn: C, đến: tu-ket-thuc}]}",
    "- bước: tu-het-luot\n  nói: A\n- hết: {}",
    "- bước: tu-ket-thuc\n  nói: A",
  ].join("\n");
  expect(compileSample({ [FLOW]: flowFile(steps) }).mistakes).toEqual([]);
});

test("a circle that waits for the citizen is no endless loop", () => {
  const steps = "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?\n- chuyển đến: a";
  expect(compileSample({ [FLOW]: flowFile(steps, "t: {}") }).mistakes).toEqual([]);
  const through = '- bước: a\n  nếu: t = "x"\n  thì: [{nói: A}]\n- chuyển đến: a';
  const { mistakes } = compileSample({ [FLOW]: flowFile(through, "t: {giữ trong: phiên}") });
  expect(codesOf(mistakes)).toEqual(["endless-loop"]);
});

test("an unknown step is answered with the one that was meant", () => {
  const { mistakes } = compileSample({
    [FLOW]: flowFile(`- chuyển đến: hoi-bb\n${REST}`, SLOTS),
  });
  expect(mistakes).toContainEqual(
    expect.objectContaining({ code: "unknown-step", remedy: 'Có phải ý bạn là "hoi-b"?' }),
  );
});

test("a guide, an asking and an officer without anything optional compile", () => {
  const steps = "- bước: a\n  hướng dẫn: [{việc: Mở máy}]\n- gặp cán bộ: {}\n- gặp cán bộ:\n- hết:";
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(steps) });
  expect(mistakes).toEqual([]);
  expect(library?.flows.get("mau")?.steps.get("s2")).toMatchObject({
    team: null,
    reason: "yeu_cau",
    priority: 2,
    summary: [],
  });
});

test("all mistakes of all files are told at once, in the order of files and lines", () => {
  const { library, mistakes } = compileSample({
    [FLOW]: flowFile(
      "- chuyển đến: x\n- nói: 0912\n- nói: A\n  sai: 1\n- hỏi: t\n  câu hỏi: Gì?",
      "t: {}",
    ),
    "flows/hai.yaml": flowFile("- nói: {chung: A, lạ: B}", "", "ba"),
    "content/teams.yaml": "a: {chủ đề: [x]}\n",
  });
  expect(library).toBeNull();
  expect(placesOf(mistakes)).toEqual([
    "content/teams.yaml:1:1 missing-key",
    "content/teams.yaml:1:14 unknown-topic",
    "flows/hai.yaml:1:8 flow-file-name",
    "flows/hai.yaml:8:21 unknown-variant",
    `${FLOW}:10:17 unknown-step`,
    `${FLOW}:11:10 leading-zero`,
    `${FLOW}:13:5 unknown-key`,
    `${FLOW}:14:5 missing-step-id`,
  ]);
});
