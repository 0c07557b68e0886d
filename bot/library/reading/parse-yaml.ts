import type { Document } from "yaml";
import type { Report } from "../report.ts";
import { error } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { hideConflicts } from "./hide-conflicts.ts";
import { maskLine } from "./mask-line.ts";
import { nestsTooDeep } from "./nests-too-deep.ts";
import { replaceOddSpaces } from "./replace-odd-spaces.ts";
import { convertTree } from "./tree/convert-tree.ts";
import { parseTree } from "./tree/parse-tree.ts";
import { readPlainTree } from "./tree/read-plain-tree.ts";
import type { YamlNode } from "./tree/yaml-tree.ts";
import { findUnclosedMarks } from "./unclosed-marks.ts";
import type { YamlProblem } from "./yaml-problems.ts";
import { isLocal, MAX_PROBLEMS, yamlProblems } from "./yaml-problems.ts";

/** A file's YAML tree, as far as it could be read. */
export type ParsedYaml = {
  readonly root: YamlNode | null;
  /** Lines (from 0) about which YAML itself already complained. */
  readonly brokenLines: ReadonlySet<number>;
  /** First line after which the tree cannot be trusted; null when all of it can. */
  readonly trustedUpTo: number | null;
};

/** Parses YAML 1.2 (core). Mistakes are reported, one a line; null when there is no tree at all. */
export function parseYaml(source: SourceText, report: Report): ParsedYaml | null {
  const text = hideConflicts(replaceOddSpaces(source, report), report);
  if (nestsTooDeep(text)) {
    report({ from: 0, to: 1 }, TOO_DEEP);
    return null;
  }
  const plain = readPlainTree(text);
  if (plain !== null) return { root: plain, brokenLines: new Set(), trustedUpTo: null };
  const first = parseTree(text);
  if (first === null) {
    report({ from: 0, to: 1 }, UNREADABLE);
    return null;
  }
  const work = { source, text, document: first, brokenLines: new Set<number>(), report };
  if (first.errors.length > 0) maskMistakes(work);
  const { document, brokenLines } = work;
  let trustedUpTo: number | null = null;
  for (const problem of yamlProblems(source, document, brokenLines)) {
    const { line, range, complaint } = problem;
    if (!isLocal(problem)) trustedUpTo = Math.min(trustedUpTo ?? line, line);
    report(range, complaint);
    brokenLines.add(line);
  }
  const root = document.contents === null ? null : convertTree(document.contents);
  return { root, brokenLines, trustedUpTo };
}

/** A parse under way; masking replaces its text and its tree. */
type Work = {
  readonly source: SourceText;
  text: string;
  document: Document.Parsed;
  readonly brokenLines: Set<number>;
  readonly report: Report;
};

/**
 * Where a line confused YAML, that is reported, the line is made harmless and the file is parsed again,
 * so that the mistake does not swallow the lines after it.
 */
function maskMistakes(work: Work): void {
  for (const { line, column, complaint } of findUnclosedMarks(work.source)) {
    const from = (work.source.lineStarts[line] ?? 0) + column;
    tryMasking(work, [{ line, range: { from, to: from + 1 }, complaint }], "always");
  }
  for (let round = 0; round < MAX_ROUNDS && work.brokenLines.size < MAX_PROBLEMS; round++) {
    const problems = yamlProblems(work.source, work.document, work.brokenLines);
    const [first] = problems;
    if (first === undefined) return;
    const sentences = problems.filter(({ complaint }) => SENTENCES.has(complaint.code));
    const went =
      sentences.length > 0
        ? tryMasking(work, sentences, "always")
        : !isLocal(first) && tryMasking(work, [first], "if-it-helps");
    if (!went) return;
  }
}

/** Masks lines and parses again; a guess that leaves as many mistakes as before is taken back. */
function tryMasking(
  work: Work,
  problems: readonly YamlProblem[],
  when: "always" | "if-it-helps",
): boolean {
  const masks = new Map<number, string>();
  for (const { line, complaint } of problems) {
    const masked = maskLine(work.source, line, complaint.code);
    if (masked !== null) masks.set(line, masked);
  }
  if (masks.size === 0) return false;
  const text = replaceLines(work.source, work.text, masks);
  const document = parseTree(text);
  if (document === null) return false;
  const before = work.document.errors.length;
  if (when === "if-it-helps" && document.errors.length >= before) return false;
  work.text = text;
  work.document = document;
  for (const { line, range, complaint } of problems) {
    if (!masks.has(line)) continue;
    work.report(range, complaint);
    work.brokenLines.add(line);
  }
  return true;
}

function replaceLines(
  source: SourceText,
  text: string,
  lines: ReadonlyMap<number, string>,
): string {
  let result = "";
  let done = 0;
  for (const [line, replacement] of [...lines].toSorted(([a], [b]) => a - b)) {
    const start = source.lineStarts[line] ?? text.length;
    result += text.slice(done, start) + replacement;
    done = start + replacement.length;
  }
  return result + text.slice(done);
}

/** Sentences without quotes: many of them in one file are all masked at once. */
const SENTENCES: ReadonlySet<string> = new Set([
  "colon-in-text",
  "quote-in-text",
  "unquoted-brace",
]);

const MAX_ROUNDS = 30;

const TOO_DEEP = error(
  "nested-too-deep",
  "Trong tệp có quá nhiều tầng lồng vào nhau.",
  "Viết phẳng lại; luồng dài thì tách ra nhiều luồng.",
);
const UNREADABLE = error(
  "yaml-syntax",
  "Máy không đọc được tệp này.",
  "Xem lại dấu ngoặc và thụt dòng.",
);
