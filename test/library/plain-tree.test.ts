import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { convertTree } from "../../bot/library/reading/tree/convert-tree.ts";
import { parseTree } from "../../bot/library/reading/tree/parse-tree.ts";
import { readPlainTree } from "../../bot/library/reading/tree/read-plain-tree.ts";
import { libraryFiles, ROOT } from "../support/yaml-files.ts";
import { EVERY_KEYWORD } from "./every-keyword.ts";

const shipped = libraryFiles(ROOT)
  .filter(({ path }) => /^(?:flows|intents|content)\/.*\.yaml$/u.test(path))
  .map(({ path, content }) => [path, String(content)] as const);
const lines = [...shipped.map(([, text]) => text), ...Object.values(EVERY_KEYWORD)].map((text) =>
  text.split("\n"),
);

/** What the vendor makes of a text; the complaints where there are any. */
function vendorTree(text: string): unknown {
  const document = parseTree(text);
  if (document === null) return "broke down";
  const complaints = [...document.errors, ...document.warnings].map(({ code }) => code);
  if (complaints.length > 0) return complaints;
  return document.contents === null ? null : withoutComments(convertTree(document.contents));
}

/** The plain reader takes no comment that matters. */
function withoutComments(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "comment" ? undefined : value)));
}

test("most of the shipped files are plain, and read as the vendor reads them", () => {
  const plain = shipped.filter(([, text]) => readPlainTree(text) !== null);
  expect(plain.length).toBeGreaterThan(shipped.length / 2);
  for (const [path, text] of plain) {
    expect([path, withoutComments(readPlainTree(text))]).toEqual([path, vendorTree(text)]);
  }
});

test.each([
  'a: "\\" \\\\ \\n"\nb: |-\n  x\n\n   y\n\nc: >\n  m\n  n\nd: [1, -2.5, ~, true]\n',
  "a:\n- b\n-\n- - c\n  - d: {e, f: g,\n      h: 'i'}\nj:\n",
  "# c\n\na: x # c\n  # c\n'b' : 2026-11-24\n",
])("%j is plain, and read as the vendor reads it", (text) => {
  expect(withoutComments(readPlainTree(text))).toEqual(vendorTree(text));
});

test.each([
  "a: b\n  c\n",
  "a: b: c\n",
  "a: #b\n",
  "a: &x b\nc: *x\n",
  "a: !t b\n",
  "a: 0x1F\n",
  "a: [b: c]\n",
  "- a\n",
  "a: 'b''c'\n",
  'a: "b\n',
  "a: 1\n b: 2\n",
  "a:\tb\n",
  "---\na: b\n",
  "",
])("%j is left to the vendor", (text) => {
  expect(readPlainTree(text)).toBeNull();
});

test("whatever the plain reader takes, it reads as the vendor does", () => {
  const spoilt = fc
    .record({
      file: fc.constantFrom(...lines),
      from: fc.nat(),
      count: fc.integer({ min: 1, max: 14 }),
      spots: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES), fc.nat(3)), { maxLength: 4 }),
    })
    .map(({ file, from, count, spots }) => {
      const start = from % file.length;
      const part = `${file.slice(start, start + count).join("\n")}\n`;
      return spots.reduce((text, [at, piece, gone]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + gone);
      }, part);
    });
  let taken = 0;
  fc.assert(
    fc.property(spoilt, (text) => {
      const plain = readPlainTree(text);
      if (plain === null) return;
      taken++;
      expect(withoutComments(plain)).toEqual(vendorTree(text));
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(100);
});

/** What changes the meaning of the text around it. */
const PIECES = [
  ..." \n:#-\"'[]{},|>?&*!~%@`.\\=+0đ".split(""),
  ...["", "  ", "\n\n", ": ", "- ", " # x", "|-\n", "null", "1.5", "1e3", "true", "---", "''"],
  ...['""', "<<", "\n  ", "\n- ", ":\n", "\u00a0", "\u2028", "\u0085", "\t"],
];
