import { expect, test } from "@jest/globals";
import { compileSample, flowFile } from "./compile-sample.ts";

const FLOW = "flows/mau.yaml";
const INTENTS = "intents/a.yaml";
const ASK = "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?";

/** What an editor is told to do about the one mistake of a file. */
function remedyOf(files: Readonly<Record<string, string>>): string | undefined {
  const { mistakes } = compileSample(files);
  expect(mistakes).toHaveLength(1);
  return mistakes[0]?.remedy;
}

test.each([
  ["- gặp cán bộ: {lý do: yêu cầu}", 'Có phải ý bạn là "yeu_cau"?'],
  ["- gặp cán bộ: {lý do: Yeu_Cau}", 'Viết đúng chữ hoa, chữ thường: "yeu_cau".'],
  ["- gặp cán bộ: an_sinh", "Viết thành {nhóm: an_sinh}."],
  ["- nói: Chào {ông/ bà}", 'Có phải ý bạn là "ông/bà"?'],
  ["- nói: Chào {ÔNG/bà}", 'Viết đúng chữ hoa, chữ thường: "Ông/bà".'],
  ["- gặp cán bộ: [lý do: khac]", "Thay ngoặc vuông [ ] bằng ngoặc nhọn { }."],
  [`${ASK}\n- bước: b\n  xác nhận: t, t`, "Viết thành danh sách: [t, t]."],
  [
    `${ASK}\n- nếu: t = "a"\n  thì: nói Một\n  còn lại: []`,
    "Viết mỗi mục một dòng thụt vào bên dưới, mở đầu bằng dấu gạch nối - và một dấu cách.",
  ],
  ["- nói: [Một, Hai]", "Ở đây là một câu: viết liền một dòng, bỏ dấu gạch và ngoặc vuông."],
  ["- nói: A\n  nút: [{đến: a, tên: B}]\n- bước: a\n  nói: C", "Các khóa dùng được: nhãn."],
  ["- hết: hết", "Viết {} thay vào đó, hoặc bỏ trống."],
  ["- bước: a\n  hướng dẫn: [Mở máy]", "Viết thành {việc: Mở máy}."],
  ["- bước: a\n  hướng dẫn: Mở máy", "Viết thành danh sách: [{việc: Mở máy}]."],
  ["- nói: A\n  nút: {nhãn: B, đến: b}", "Thêm dấu gạch nối - và một dấu cách vào trước mỗi mục."],
  [`${ASK}\n  số lần hỏi: ba lần`, "Viết số nguyên từ 1 trở lên, hoặc: không giới hạn."],
  [`${ASK}\n  khi hết lượt: Bỏ Qua`, 'Viết đúng chữ hoa, chữ thường: "bỏ qua".'],
  [`${ASK}\n- nếu: t = phuong\n  thì: []`, 'Nếu là chữ thì viết trong ngoặc kép: "phuong".'],
  [`${ASK}\n- nếu: t = "a" HOẶC t = "b"\n  thì: []`, 'Viết chữ thường: "hoặc".'],
  [
    `${ASK}\n- bước: ở nhà\n  nói: A\n- nói: B\n  nút: [{nhãn: C, đến: o-nha}]`,
    'Viết chữ thường không dấu, nối bằng gạch: "o-nha".',
  ],
])("%j is mended as its finding says: %s", (steps, remedy) => {
  const slots = steps.includes("hỏi: t") ? "t: {}" : "";
  expect(remedyOf({ [FLOW]: flowFile(steps, slots) })).toBe(remedy);
});

test.each([
  ["luồng: mau", "luồng: Mẫu", 'Viết chữ thường không dấu, nối bằng gạch: "mau".'],
  ["chủ đề: vneid", "chủ đề: VNeID", 'Viết đúng chữ hoa, chữ thường: "vneid".'],
  ["chủ đề: vneid", "chủ đề: Dịch vụ công", 'Có phải ý bạn là "dich-vu-cong"?'],
  ["chủ đề: vneid", "chủ đề: việc khác hẳn", /^Dùng một trong: tai-khoan, /u],
  [
    "phụ trách: Tổ mẫu",
    "phụ trách: Tổ mẫu\nbắt đầu khi: xin_chao",
    "Viết trong ngoặc vuông: [xin_chao].",
  ],
  [
    "căn cứ: [{văn bản: Nghị định 1}]",
    "căn cứ: Nghị định 1",
    "Viết thành danh sách: [{văn bản: Nghị định 1}].",
  ],
  [
    "phụ trách: Tổ mẫu",
    "phụ trách: Tổ mẫu\nkênh: [Zalo]",
    'Viết đúng chữ hoa, chữ thường: "zalo".',
  ],
])("in a flow's header, %j written %j is mended as its finding says", (right, wrong, remedy) => {
  expect(remedyOf({ [FLOW]: flowFile("- nói: Một").replace(right, wrong) })).toMatch(remedy);
});

test("a slot written as its kind alone, and an intent as its examples", () => {
  const kind = flowFile(`${ASK}\n- nếu: t > 5\n  thì: [{nói: A}]\n  còn lại: []`, "t: số");
  expect(remedyOf({ [FLOW]: kind })).toBe("Viết thành {kiểu: số}.");
  const examples = "chủ đề: chao-hoi\ný định:\n  chao: [xin chào]\n";
  expect(remedyOf({ [INTENTS]: examples })).toBe("Viết thành {ví dụ: …}.");
});

test.each([
  ["- Nói: Một", 'Từ khóa "Nói" có chữ hoa; từ khóa viết toàn chữ thường.', 'Viết "nói".'],
  ["- NOI: Một", 'Từ khóa "NOI" viết chưa đúng dấu.', 'Viết "nói".'],
  [`${ASK}\n  bỏ qua được: Có`, 'Từ "Có" có chữ hoa; từ khóa viết toàn chữ thường.', 'Viết "có".'],
  [`${ASK}\n  bỏ qua được: khong`, 'Từ "khong" viết chưa đúng dấu.', 'Viết "không".'],
])("%j loads, with a word on how it is spelt", (steps, message, remedy) => {
  const slots = steps.includes("hỏi: t") ? "t: {}" : "";
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(steps, slots) });
  expect(mistakes).toEqual([
    expect.objectContaining({ code: "unaccented-keyword", message, remedy }),
  ]);
  expect(library).not.toBeNull();
});

test("a capital in an English file is told as one, not as another language", () => {
  const text = "language: en\nflow: mau\ntitle: A\ntopic: vneid\nsteps:\n  - Say: One\n";
  const { findings } = compileSample({ [FLOW]: text });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "unaccented-keyword", line: 6, remedy: 'Viết "say".' }),
  );
});
