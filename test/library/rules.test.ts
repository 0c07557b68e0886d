import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { checkFiles } from "../../bot/library/check-files.ts";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import { mendFiles } from "../../bot/library/mend/mend-files.ts";
import { RULES } from "../../bot/library/rules/rules.ts";
import {
  compileSample,
  digest,
  FOUNDATION,
  flowFile,
  sourceFiles,
  TODAY,
} from "./compile-sample.ts";
import { findInSample, unmark } from "./rules/find-in-sample.ts";
import { pagesOfRules } from "./rules/pages-of-rules.ts";
import { readRules } from "./rules/read-rules.ts";

const ROOT = join(import.meta.dirname, "../..");
const rules = readRules();
const samples = rules.flatMap((rule) =>
  rule.samples.map((sample, index) => [`${rule.code} ${index + 1}`, sample] as const),
);

test("every kind of finding is described once", () => {
  expect(rules.map(({ code }) => code).toSorted()).toEqual(Object.keys(RULES).toSorted());
});

test.each(samples)("%s is found at its place, and not in the mended file", (_, sample) => {
  const { text, line, column, length } = unmark(sample.broken);
  const broken = findInSample({ ...sample.beside, [sample.path]: text });
  const found = broken.filter((it) => it.code === sample.code && it.file === sample.path);
  expect(found).toContainEqual(
    expect.objectContaining({ line, column, length, severity: sample.severity }),
  );
  for (const { message, remedy } of broken) {
    expect(message).toMatch(/^\S.*[.:]$/u);
    expect(remedy).toMatch(/\S/u);
  }
  const mended = findInSample({ ...sample.besideMended, [sample.path]: sample.mended });
  const left = mended.filter(
    (it) => it.severity === "error" || (it.code === sample.code && it.file === sample.path),
  );
  expect(left).toEqual([]);
});

test.each(samples.filter(([, { code }]) => RULES[code].mends === true))(
  "%s is mended by --fix",
  (_, { beside, path, broken, mended }) => {
    const files = sourceFiles({ ...FOUNDATION, ...beside, [path]: unmark(broken).text });
    const check = (round: typeof files) => checkFiles(round, TODAY).findings;
    const after = mendFiles(files, check, (file) => file.path === path).files;
    expect(String(after.find((file) => file.path === path)?.content)).toBe(mended);
  },
);

test("what is mended, and how heavy a finding is, is as the table of rules says", () => {
  for (const [, sample] of samples) {
    const found = findInSample({ ...sample.beside, [sample.path]: unmark(sample.broken).text });
    for (const { code, severity, mend } of found) {
      const { elsewhere, mends, ...rule } = RULES[code];
      expect([rule.severity, elsewhere]).toContain(severity);
      if (mend !== undefined) expect([code, mends]).toEqual([code, true]);
    }
  }
});

test("what no sample can hold is tried where the table says", () => {
  for (const { code, samples: shown, triedIn } of rules) {
    if (shown.length > 0) continue;
    expect(readFileSync(join(ROOT, triedIn ?? ""), "utf8")).toContain(code);
  }
});

test("the pages in docs/findings are fresh (npm run findings writes them)", () => {
  const folder = join(ROOT, "docs/findings");
  const written = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  const pages = pagesOfRules();
  expect([...written.keys()].toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [name, text] of pages) expect([name, written.get(name)]).toEqual([name, text]);
});

test("files that are missing or have no place are named", () => {
  const { "content/sentences.yaml": _, ...rest } = FOUNDATION;
  const { findings } = compileLibrary(
    sourceFiles({ ...rest, "flows/a.yml": "", "content/lạ.yaml": "" }),
    { digest, today: TODAY },
  );
  const codes = findings.map(({ code, file }) => [code, file]);
  expect(codes).toContainEqual(["missing-file", "content/sentences.yaml"]);
  expect(codes).toContainEqual(["unknown-file", "content/lạ.yaml"]);
  expect(findings).toContainEqual(
    expect.objectContaining({ file: "flows/a.yml", remedy: 'Đổi tên tệp thành "flows/a.yaml".' }),
  );
});

test("a sentence that no message can hold is an error, a long message a warning", () => {
  const codesOf = (text: string) =>
    compileSample({ "flows/mau.yaml": flowFile(`- nói: ${text}`) }).mistakes.map((it) => [
      it.code,
      it.severity,
    ]);
  expect(codesOf("một ".repeat(600))).toEqual([["text-too-long", "error"]]);
  expect(codesOf("Một hai ba. ".repeat(200))).toEqual([["long-text", "warning"]]);
});
