import { expect, test } from "@jest/globals";
import { codesOf } from "./compile-sample.ts";
import { findInSample, unmark } from "./rules/find-in-sample.ts";
import { inEnglish } from "./rules/in-english.ts";
import { readRules } from "./rules/read-rules.ts";

const englishFlow = (slots: string, step: string) =>
  `language: en\nflow: mau\ntitle: Mẫu\ntopic: vneid\nslots: ${slots}\nsteps:\n  - ${step}\n`;

/** Samples whose mistake is in a keyword, or that have none. */
const WRITTEN_BY_HAND: Readonly<Record<string, string>> = {
  "odd-space 2": englishFlow("{}", "say«\u200B»: Một"),
  "smart-quote 1": englishFlow("{}", "«“say”»: Một"),
  "wrong-colon 4": englishFlow("{t: {type«; »number}}", "say: Một"),
  "other-language-word 1": englishFlow("{t: {type: number}}", "if: t > 1 «và» t < 5"),
  "unknown-language 1": englishFlow("{}", "say: Một").replace("en", "«fr»"),
  "yaml-directive 1":
    "«%LẠ 1»\n---\nlanguage: en\ntopic: chao-hoi\nintents: {chao: {examples: [xin chào]}}\n",
  "empty-file 1": "«#» not yet written\n",
};

/** English keywords have no marks that could be missing. */
const VIETNAMESE_ONLY: ReadonlySet<string> = new Set(["unaccented-keyword"]);

const samples = readRules()
  .filter(({ code }) => !VIETNAMESE_ONLY.has(code))
  .flatMap(({ code, samples: of }) => of.map((it, index) => [`${code} ${index + 1}`, it] as const));

test.each(samples)("%s is found at its place in an English file, too", (name, sample) => {
  const { code, path, severity, beside, broken } = sample;
  const marked = WRITTEN_BY_HAND[name] ?? inEnglish(path, broken);
  if (marked === null) throw new Error(`write ${name} in English by hand`);
  const { text, line, column, length } = unmark(marked);
  const found = findInSample({ ...beside, [path]: text });
  expect(found).toContainEqual(
    expect.objectContaining({ code, file: path, line, column, length, severity }),
  );
  if (name in WRITTEN_BY_HAND) return;
  const vietnamese = findInSample({ ...beside, [path]: unmark(broken).text });
  expect(codesOf(found)).toEqual(codesOf(vietnamese));
});
