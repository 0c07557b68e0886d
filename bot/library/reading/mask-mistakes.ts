import type { Document } from "yaml";
import type { Report } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { SourceText } from "../source-text.ts";
import { maskLine } from "./mask-line.ts";
import type { Patch } from "./patch-lines.ts";
import { patchLines } from "./patch-lines.ts";
import { parseTree } from "./tree/parse-tree.ts";
import { findUnclosedMarks } from "./unclosed-marks.ts";
import type { YamlProblem } from "./yaml-problem.ts";
import { isLocal, MAX_PROBLEMS, yamlProblems } from "./yaml-problems.ts";

/** A parse under way; every line that is patched gives a new tree. */
export type ParseWork = {
  /** The file, and its text as it is parsed: equally long, without what may be overlooked. */
  readonly source: SourceText;
  readonly readable: SourceText;
  document: Document.Parsed;
  /** From the text that was parsed last to the file. */
  toFile: (offset: number) => number;
  readonly patches: Map<number, Patch>;
  readonly brokenLines: Set<number>;
  readonly report: Report;
};

/**
 * Where a line confused YAML, that is reported, the line is mended or made harmless and the file is parsed
 * again, so that the mistake does not swallow the lines after it.
 */
export function maskMistakes(work: ParseWork): void {
  for (const problem of findUnclosedMarks(work.source)) tryPatching(work, [problem], "always");
  for (let round = 0; round < MAX_ROUNDS && work.brokenLines.size < MAX_PROBLEMS; round++) {
    const problems = yamlProblems(work.source, work.document, work.toFile, work.brokenLines);
    const [first] = problems;
    if (first === undefined) return;
    const sure = problems.filter(({ complaint }) => SURE.has(complaint.code));
    const went =
      sure.length > 0
        ? tryPatching(work, sure, "always")
        : !isLocal(first) && tryPatching(work, [first], "if-it-helps");
    if (!went) return;
  }
}

/** Patches lines and parses again; a guess that leaves as many mistakes as before is taken back. */
function tryPatching(
  work: ParseWork,
  problems: readonly YamlProblem[],
  when: "always" | "if-it-helps",
): boolean {
  const added = new Map<number, Patch>();
  for (const problem of problems) {
    const patch = patchFor(work.source, problem);
    if (patch !== null) added.set(problem.line, patch);
  }
  if (added.size === 0) return false;
  const { text, toFile } = patchLines(work.readable, new Map([...work.patches, ...added]));
  const document = parseTree(text);
  if (document === null) return false;
  const before = work.document.errors.length;
  if (when === "if-it-helps" && document.errors.length >= before) return false;
  work.document = document;
  work.toFile = toFile;
  for (const { line, range, complaint } of problems) {
    const patch = added.get(line);
    if (patch === undefined) continue;
    work.patches.set(line, patch);
    work.report(range, complaint);
    work.brokenLines.add(line);
  }
  return true;
}

/** What `--fix` would write, else the line without what it means to YAML. */
function patchFor(source: SourceText, { line, complaint }: YamlProblem): Patch | null {
  if (complaint.mend !== undefined) {
    const start = source.lineStarts[line] ?? 0;
    const { range, text } = complaint.mend;
    return { from: range.from - start, to: range.to - start, text };
  }
  const text = maskLine(source, line, complaint);
  return text === null ? null : { from: 0, to: text.length, text };
}

/** Known for what they are: many of them in one file are all patched at once. */
const SURE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "colon-in-text",
  "quote-in-text",
  "unquoted-brace",
  "smart-quote",
  "wrong-bullet",
  "wrong-colon",
]);

const MAX_ROUNDS = 30;
