import type { Document, YAMLError } from "yaml";
import type { Complaint } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
import { quoteRestOfLine } from "./quote-text.ts";
import { UNQUOTED_BRACE, YAML_COMPLAINTS } from "./yaml-complaints.ts";

/** What YAML complains about, in our words. */
export type YamlProblem = {
  /** Counted from 0. */
  readonly line: number;
  readonly range: Range;
  readonly complaint: Complaint;
};

/** What YAML complains about, one problem a line, without lines that are dealt with. */
export function yamlProblems(
  source: SourceText,
  document: Document.Parsed,
  brokenLines: ReadonlySet<number>,
): readonly YamlProblem[] {
  const problems = new Map<number, YamlProblem>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const at = Math.max(0, Math.min(problem.pos[0], source.text.length - 1));
    const line = lineOf(source, at);
    if (brokenLines.has(line) || problems.has(line)) continue;
    problems.set(line, { line, ...describeProblem(source, problem, at, line) });
    if (problems.size >= MAX_PROBLEMS) break;
  }
  return [...problems.values()].toSorted((a, b) => a.line - b.line);
}

/** Spoils its own line only; what stands after it can be trusted. */
export function isLocal({ complaint }: YamlProblem): boolean {
  return LOCAL_CODES.has(complaint.code);
}

function describeProblem(
  source: SourceText,
  problem: YAMLError,
  at: number,
  line: number,
): { range: Range; complaint: Complaint } {
  const brace = UNQUOTED_BRACE_LINE.exec(textOfLine(source, line));
  if (brace !== null && BRACE_CODES.has(problem.code)) {
    const from = (source.lineStarts[line] ?? 0) + (brace[1]?.length ?? 0);
    const range = { from, to: from + (brace[2]?.length ?? 1) };
    return { range, complaint: { ...UNQUOTED_BRACE, ...quoteRestOfLine(source, line, from) } };
  }
  const complaint = YAML_COMPLAINTS[problem.code];
  // A split sentence is underlined to the end of its line.
  const end = complaint.code === "colon-in-text" ? source.text.indexOf("\n", at) : problem.pos[1];
  return { range: { from: at, to: Math.max(end, at + 1) }, complaint };
}

/** `nói: {Ông/bà} ơi`: a map without a colon or comma in it, and a text after it. */
const UNQUOTED_BRACE_LINE = /^(\s*(?:- +)*(?:[^:{}"'#]+: +)?)(\{[^{}:,"']*\})\s*[^\s,}\]#]/u;
const BRACE_CODES: ReadonlySet<string> = new Set([
  "UNEXPECTED_TOKEN",
  "BLOCK_AS_IMPLICIT_KEY",
  "MISSING_CHAR",
  "BAD_INDENT",
  "MULTILINE_IMPLICIT_KEY",
]);

const LOCAL_CODES: ReadonlySet<FindingCode> = new Set([
  "unquoted-brace",
  "colon-in-text",
  "bad-text-start",
  "bad-escape",
  "bad-key",
  "anchor-not-allowed",
  "tag-not-allowed",
  "tab-indent",
  "several-documents",
]);

/** Of a file that is wrong all over, the first mistakes are enough. */
export const MAX_PROBLEMS = 100;
