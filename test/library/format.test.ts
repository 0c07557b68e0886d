import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDocument, Scalar, visit } from "yaml";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import { fileKindOf } from "../../bot/library/file-kind.ts";
import { formatText } from "../../bot/library/format/format-text.ts";
import { decodeFile } from "../../bot/library/reading/decode-file.ts";
import type { SourceFile } from "../../bot/library/source-file.ts";
import { loadOrTrain } from "../support/load-or-train.ts";
import { libraryFiles, ROOT } from "../support/yaml-files.ts";
import { digest, FOUNDATION, flowFile, sourceFiles } from "./compile-sample.ts";
import { EVERY_KEYWORD } from "./every-keyword.ts";

const sample = sourceFiles({ ...FOUNDATION, ...EVERY_KEYWORD });
const shipped = libraryFiles(ROOT);

function formatFile(file: SourceFile): SourceFile {
  const kind = fileKindOf(file.path);
  const source = decodeFile(file, []);
  if (kind === null || source === null) return file;
  const formatted = formatText(source, kind);
  if (formatted.kind === "refused") throw new Error(JSON.stringify(formatted.findings));
  return { ...file, content: formatted.text };
}

const format = (text: string, path = "flows/mau.yaml") =>
  formatFile({ path, content: text, shipped: false }).content;

function compile(files: readonly SourceFile[]) {
  const own = files.filter(({ path }) => !path.startsWith("test/"));
  return compileLibrary(own, { digest, today: null, train: loadOrTrain });
}

function hashOf(files: readonly SourceFile[]): string {
  const { library, findings } = compile(files);
  if (library === null) throw new Error(JSON.stringify(findings));
  return library.hash;
}

test.each([
  ["the shipped library", shipped],
  ["a library with every keyword", sample],
] as const)("%s says the same in house style, and formatting again changes nothing", (_, files) => {
  const formatted = files.map(formatFile);
  expect(hashOf(formatted)).toBe(hashOf(files));
  expect(formatted.map(formatFile)).toEqual(formatted);
});

test("however a file is written, it settles in one formatting and keeps its meaning", () => {
  const texts = sample.filter(({ content }) => content !== null);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.infiniteStream(fc.nat(99)), (file, chance) => {
      const messy = { ...file, content: mess(String(file.content), chance) };
      const rest = sample.filter(({ path }) => path !== file.path);
      const before = compile([...rest, messy]).library?.hash;
      // Quotes may turn a slot's name into a word, which its place may not take.
      fc.pre(before !== undefined);
      const once = formatFile(messy);
      expect(formatFile(once)).toEqual(once);
      expect(hashOf([...rest, once])).toBe(before);
    }),
    { numRuns: 60 },
  );
});

/** Writes the same file in some other way: quotes, braces, order of keys, comments, blank lines, indents. */
function mess(text: string, chance: Iterator<number>): string {
  const toss = (percent: number) => Number(chance.next().value) < percent;
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_, node) => {
      if (toss(4)) node.comment = " ghi chú";
      if (typeof node.value !== "string" || !toss(30)) return;
      node.type = toss(50) ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
    },
    Map: (_, node) => {
      if (toss(40)) node.items = node.items.toReversed();
      if (toss(20)) node.flow = !node.flow;
      if (toss(10)) node.spaceBefore = true;
      if (toss(5)) node.comment = " ghi chú cuối";
      if (toss(5)) node.commentBefore = " ghi chú trước";
    },
    Seq: (_, node) => {
      if (toss(20)) node.flow = !node.flow;
    },
  });
  const indent = toss(50) ? 4 : 2;
  return document.toString({ lineWidth: 0, indent, indentSeq: toss(50) });
}

test("house style: keys in order, quotes where needed, flags as words, a line before a named step", () => {
  const messy = flowFile(`- câu hỏi:   'Bao nhiêu tuổi ạ?'
  hỏi: 'tuổi'
  bỏ qua được: đúng # tùy ý
  bước: hoi
- chuyển đến: "chon"


- bước: "chon"
  lựa chọn:
      - nhãn: "Một"
        giá trị: 'mot'
      # ghi chú
      - {giá trị: hai, nhãn: 'Hai: hai'}
  chọn: ~
  câu hỏi: '{Ông/bà} chọn gì ạ?'
- nói: "Gọi 113 ạ."`);
  expect(format(messy)).toBe(
    flowFile(`- bước: hoi
  hỏi: tuổi
  câu hỏi: Bao nhiêu tuổi ạ?
  bỏ qua được: có # tùy ý
- chuyển đến: chon
- bước: chon
  chọn: ~
  câu hỏi: "{Ông/bà} chọn gì ạ?"
  lựa chọn:
    - {nhãn: Một, giá trị: mot}
    # ghi chú
    - {nhãn: "Hai: hai", giá trị: hai}
- nói: Gọi 113 ạ.`).replace("  - bước: chon", "\n  - bước: chon"),
  );
});

test("times, spans, phone numbers and ambiguous words stay in quotes; dates of a date's place do not", () => {
  const calendar =
    'làm bù: [{giờ: ["07:30-11:30"], ngày: "2027-02-20"}]\ngiờ làm việc: {thứ 2: ["07:30"]}\n';
  expect(format(calendar, "content/calendar.yaml")).toBe(
    'giờ làm việc: {thứ 2: ["07:30"]}\nlàm bù: [{ngày: 2027-02-20, giờ: ["07:30-11:30"]}]\n',
  );
  const entry = "a:\n    điện thoại: '1022'\n    tên: \"Một cửa\"\n    địa chỉ: 'no'\n";
  expect(format(entry, "content/directory.yaml")).toBe(
    'a:\n  tên: Một cửa\n  điện thoại: "1022"\n  địa chỉ: "no"\n',
  );
});

test("a map that is too long for one line stands on lines of its own", () => {
  const long = "rất dài ".repeat(12).trim();
  const flow = flowFile(
    `- bước: a\n  nói: Chào.\n  nút: [{nhãn: ${long}, đến: a}, {nhãn: Một, đến: a}]`,
  );
  expect(format(flow)).toContain(`    nút:
      - nhãn: ${long}
        đến: a
      - {nhãn: Một, đến: a}
`);
});

test("a note behind a map in braces stays on its line", () => {
  const slots = "tuổi: {kiểu: 'tuổi'} # hỏi ở bước đầu";
  const steps =
    "- bước: a\n  nói: Chào.\n  nút:\n    - {đến: a, nhãn: Một} # một\n    - nhãn: Hai\n      đến: a\n      # hai";
  const formatted = flowFile(steps, slots).replaceAll("'", "");
  expect(format(flowFile(steps, slots))).toBe(
    formatted.replace("{đến: a, nhãn: Một}", "{nhãn: Một, đến: a}"),
  );
});

test("spaces before a text's line break stay, and keep the rest of the file from no house style", () => {
  const steps = "- nói: \"Dạ, chờ \\n một chút ạ.\"\n- nói: 'Vâng ạ.'";
  expect(format(flowFile(steps))).toBe(
    flowFile("- nói: |-\n    Dạ, chờ \n     một chút ạ.\n- nói: Vâng ạ."),
  );
});

test("a file with mistakes is refused with its findings", () => {
  const source = decodeFile({ path: "flows/a.yaml", content: "ôi: b\n", shipped: false }, []);
  if (source === null) throw new Error("not read");
  expect(formatText(source, "flow")).toMatchObject({ kind: "refused", findings: [{ line: 1 }] });
});
