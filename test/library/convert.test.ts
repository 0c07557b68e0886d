import { expect, test } from "@jest/globals";
import { compileTest } from "../../bot/library/compile/compile-test.ts";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import { convertText } from "../../bot/library/convert/convert-text.ts";
import { fileKindOf } from "../../bot/library/file-kind.ts";
import type { KeywordLanguage } from "../../bot/library/keywords/keyword-table.ts";
import { decodeFile } from "../../bot/library/reading/decode-file.ts";
import { readDocument } from "../../bot/library/reading/read-document.ts";
import type { SourceFile } from "../../bot/library/source-file.ts";
import { loadOrTrain } from "../support/load-or-train.ts";
import { libraryFiles, ROOT } from "../support/yaml-files.ts";
import { digest, FOUNDATION, flowFile, sourceFiles } from "./compile-sample.ts";
import { EVERY_KEYWORD } from "./every-keyword.ts";

const sample = sourceFiles({ ...FOUNDATION, ...EVERY_KEYWORD });
const shipped = libraryFiles(ROOT);
const dialogue = [
  ...libraryFiles(`${ROOT}/bench/dialogue`),
  ...shipped
    .filter(({ path }) => /^content\/[^/]+\.yaml$/.test(path))
    .map((file) => ({ ...file, shipped: true })),
];

function convertFile(file: SourceFile, to: KeywordLanguage): SourceFile {
  const kind = fileKindOf(file.path);
  const source = decodeFile(file, []);
  if (kind === null || source === null) return file;
  const converted = convertText(source, kind, to);
  if (converted.kind === "refused") {
    throw new Error(`${file.path}: ${JSON.stringify(converted.findings)}`);
  }
  return { ...file, content: converted.text };
}

const convertAll = (files: readonly SourceFile[], to: KeywordLanguage) =>
  files.map((file) => convertFile(file, to));

function hashOf(files: readonly SourceFile[]): string {
  const own = files.filter(({ path }) => !path.startsWith("test/"));
  const { library, findings } = compileLibrary(own, { digest, today: null, train: loadOrTrain });
  if (library === null)
    throw new Error(JSON.stringify(findings.filter((it) => it.severity === "error")));
  return library.hash;
}

const LIBRARIES = [
  ["the shipped library", shipped],
  ["the dialogue for measuring", dialogue],
  ["a library with every keyword", sample],
] as const;

test.each(LIBRARIES)("%s is the same in the other language, and back again", (_, files) => {
  const english = convertAll(files, "en");
  const vietnamese = convertAll(files, "vi");
  const hash = hashOf(files);
  expect(hashOf(english)).toBe(hash);
  expect(hashOf(vietnamese)).toBe(hash);
  const back = convertAll(english, "vi");
  expect(hashOf(back)).toBe(hash);
  expect(convertAll(back, "en")).toEqual(english);
});

test("talks mean the same in the other language", () => {
  const linesOf = (file: SourceFile) => {
    const source = decodeFile(file, []);
    const document = source === null ? null : readDocument(source, "test", []);
    const talk = document === null ? null : compileTest(document);
    return talk?.lines.map(({ what }) => what);
  };
  const talks = [...shipped, ...sample].filter(({ path }) => path.startsWith("test/"));
  expect(talks.length).toBeGreaterThan(5);
  for (const talk of talks) {
    expect(linesOf(convertFile(talk, "en"))).toEqual(linesOf(talk));
  }
});

test("no Vietnamese keyword is left in an English file, and every comment and text is", () => {
  const english = convertFile(file("flows/mau.yaml"), "en").content;
  expect(english).toMatchSnapshot();
  expect(convertFile(file("test/conversations/mau.yaml"), "en").content).toMatchSnapshot();
});

test("a Vietnamese file loses its line of language, an English one gets one behind the comment at the top", () => {
  const english = convertFile(file("flows/mau.yaml"), "en").content;
  expect(String(english).split("\n").slice(0, 4)).toEqual([
    "# Đầu tệp.",
    "",
    "language: en",
    "flow: mau",
  ]);
  const back = convertFile({ ...file("flows/mau.yaml"), content: english ?? null }, "vi").content;
  expect(back).toBe(String(file("flows/mau.yaml").content).replace("đúng", "có"));
});

test("a file in braces gets its line of language inside them", () => {
  const braces = "{luồng: mau, tên: Mẫu, chủ đề: vneid, các bước: [{nói: Một}]} # một dòng\n";
  const vietnamese = { path: "flows/mau.yaml", content: braces, shipped: false };
  const english = convertFile(vietnamese, "en");
  expect(english.content).toBe(
    "{language: en, flow: mau, title: Mẫu, topic: vneid, steps: [{say: Một}]} # một dòng\n",
  );
  expect(convertFile(english, "en")).toEqual(english);
  expect(convertFile(english, "vi").content).toBe(braces.replace("{", "{ngôn ngữ: vi, "));
});

test("look-ups, scam checks and reminders are converted too, with their times", () => {
  const content = flowFile(`- tra cứu: communes
  với: {text: tên_gọi}
  ghi vào: {tên_gọi: commune}
  chờ: 3 giây
  nếu lỗi: gặp cán bộ
- kiểm tra lừa đảo: tên_gọi
  ghi vào: tên_gọi
- nhắc sau: Xong chưa ạ?
  sau: 1 giờ`);
  const english = convertFile({ path: "flows/mau.yaml", content, shipped: false }, "en");
  expect(String(english.content).split("steps:\n")[1]).toBe(`  - lookup: communes
    with: {text: tên_gọi}
    into: {tên_gọi: commune}
    timeout: 3 seconds
    on_error: officer
  - check_scam: tên_gọi
    into: tên_gọi
  - remind: Xong chưa ạ?
    after: 1 hour
`);
  expect(convertFile(english, "vi").content).toBe(content);
});

test("a file with mistakes is refused, with its findings", () => {
  const source = decodeFile(
    { path: "flows/a.yaml", content: "luồng: a\nôi: b\n", shipped: false },
    [],
  );
  if (source === null) throw new Error("not read");
  expect(convertText(source, "flow", "en")).toMatchObject({
    kind: "refused",
    findings: [expect.objectContaining({ code: "unknown-key", line: 2 })],
  });
});

function file(path: string): SourceFile {
  const found = sample.find((it) => it.path === path);
  if (found === undefined) throw new Error(`no sample ${path}`);
  return found;
}
