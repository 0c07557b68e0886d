import { expect, test } from "@jest/globals";
import { remedyInEnglish } from "../../bot/library/remedy-in-english.ts";
import { findInSample } from "./rules/find-in-sample.ts";

test.each([
  ['Thêm dòng "căn cứ: …".', 'Thêm dòng "sources: …".'],
  ["Chỉ để một luồng có: bắt đầu khi: bất kỳ.", "Chỉ để một luồng có: starts_on: any."],
  ["Viết thành danh sách: [{nhãn: Hai}].", "Viết thành danh sách: [{label: Hai}]."],
  [
    'Viết chờ: 10 giây, rồi nói trong "nếu lỗi".',
    'Viết timeout: 10 seconds, rồi nói trong "on_error".',
  ],
  [
    'Thêm "không hiểu" với hai câu: câu đầu kèm ví dụ.',
    'Thêm "retry" với hai câu: câu đầu kèm ví dụ.',
  ],
  ["Viết giữ trong: luồng.", "Viết keep: flow."],
  ["Thêm ở trên một dòng như: - dân: xin chào", "Thêm ở trên một dòng như: - citizen: xin chào"],
])("what is to be typed is English: %s", (vietnamese, english) => {
  expect(remedyInEnglish(vietnamese)).toBe(english);
});

test("a name of the editor's own stays as it is", () => {
  for (const remedy of ['Có phải ý bạn là "tuổi"?', 'Đặt trong ngoặc kép: "7:30".']) {
    expect(remedyInEnglish(remedy)).toBe(remedy);
  }
});

test("remedies of a file are in its own keywords", () => {
  const flow = "topic: vneid\nsteps:\n  - id: a\n    ask: t\n    question: Gì ạ?\n";
  const files = {
    "flows/mot.yaml": `language: en\nflow: mot\ntitle: Một\nslots: {t: {type: number}}\n${flow}`,
    "flows/hai.yaml":
      "luồng: hai\ntên: Hai\nchủ đề: vneid\ncần biết: {t: {kiểu: số}}\ncác bước:\n  - bước: a\n    hỏi: t\n    câu hỏi: Gì ạ?\n",
  };
  const remedies = (file: string, code: string) =>
    findInSample(files)
      .filter((it) => it.file === file && it.code === code)
      .map(({ remedy }) => remedy);
  expect(remedies("flows/mot.yaml", "missing-sources")).toEqual(['Thêm dòng "sources: …".']);
  expect(remedies("flows/hai.yaml", "missing-sources")).toEqual(['Thêm dòng "căn cứ: …".']);
  expect(remedies("flows/mot.yaml", "few-retries")).toEqual([
    expect.stringContaining('Thêm "retry" với hai câu'),
  ]);
});
