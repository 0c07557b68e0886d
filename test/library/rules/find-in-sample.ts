import { readTests } from "../../../bot/cli/test/read-tests.ts";
import type { Finding } from "../../../bot/library/finding.ts";
import { compileSample, sourceFiles } from "../compile-sample.ts";

type Files = Readonly<Record<string, string>>;

/** Findings of a sample's files, laid over a small library; talks are read against that library. */
export function findInSample(files: Files): readonly Finding[] {
  const talks = Object.entries(files).filter(([path]) => path.startsWith("test/"));
  const rest = Object.entries(files).filter(([path]) => !path.startsWith("test/"));
  const { library, findings } = compileSample(Object.fromEntries(rest));
  if (talks.length === 0) return findings;
  if (library === null) throw new Error("the library around the talk was refused");
  return readTests(sourceFiles(Object.fromEntries(talks)), library).findings;
}

/** A file without the marks « and », and the place between them. */
export function unmark(marked: string) {
  const from = marked.indexOf("«");
  const to = marked.indexOf("»") - 1;
  if (from < 0 || to < from) throw new Error(`no place is marked in ${JSON.stringify(marked)}`);
  const lines = marked.slice(0, from).split("\n");
  return {
    text: marked.replace(/[«»]/gu, ""),
    line: lines.length,
    column: (lines.at(-1) ?? "").length + 1,
    length: to - from,
  };
}
