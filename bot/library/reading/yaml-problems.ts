import type { Document, YAMLError } from "yaml";
import type { Complaint } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
import { quoteRestOfLine } from "./quote-text.ts";
import {
  CLOSE_DASH,
  QUOTE_IN_TEXT,
  UNQUOTED_BRACE,
  WRONG_BULLET,
  YAML_COMPLAINTS,
} from "./yaml-complaints.ts";

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
    const described = describeProblem(source, problem, at, line);
    if (brokenLines.has(described.line) || problems.has(described.line)) continue;
    problems.set(described.line, described);
    if (problems.size >= MAX_PROBLEMS) break;
  }
  return withoutEchoes([...problems.values()].toSorted((a, b) => a.line - b.line));
}

/** One wrong indentation makes YAML stumble over many lines behind it: the first is the mistake. */
function withoutEchoes(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const first = problems.findIndex((it) => !isLocal(it));
  return problems.filter(
    (it, place) => first < 0 || place <= first || !ECHOES.has(it.complaint.code),
  );
}

const ECHOES: ReadonlySet<FindingCode> = new Set(["bad-indent", "yaml-syntax"]);

/** Spoils its own line only; what stands after it can be trusted. */
export function isLocal({ complaint }: YamlProblem): boolean {
  return LOCAL_CODES.has(complaint.code);
}

function describeProblem(
  source: SourceText,
  problem: YAMLError,
  at: number,
  line: number,
): YamlProblem {
  const brace = UNQUOTED_BRACE_LINE.exec(textOfLine(source, line));
  if (brace !== null && BRACE_CODES.has(problem.code)) {
    const from = (source.lineStarts[line] ?? 0) + (brace[1]?.length ?? 0);
    const range = { from, to: from + (brace[2]?.length ?? 1) };
    const mend = quoteRestOfLine(source, line, from);
    return { line, range, complaint: { ...UNQUOTED_BRACE, ...mend } };
  }
  if (isWrongIndent(source, problem, at, line)) return wrongIndent(source, at, line);
  const bullet = wrongBullet(source, line);
  if (bullet !== null) return bullet;
  const complaint = complaintOf(source, problem, line);
  // A split sentence is underlined to the end of its line.
  const end = complaint.code === "colon-in-text" ? source.text.indexOf("\n", at) : problem.pos[1];
  return { line, range: { from: at, to: Math.max(end, at + 1) }, complaint };
}

/** A text that goes on behind its closing quote has quotes inside; YAML only finds odd tokens there. */
function complaintOf(source: SourceText, { code }: YAMLError, line: number): Complaint {
  const isSplit = code === "UNEXPECTED_TOKEN" && QUOTE_INSIDE.test(textOfLine(source, line));
  return isSplit ? QUOTE_IN_TEXT : YAML_COMPLAINTS[code];
}

/** `nói: "Bấm "Xong" ạ."`, `nói: "Xong" là được`. */
const QUOTE_INSIDE = /^\s*(?:- +)*(?:[^:"']+: +)?(["'])[^"']*\1\s*[^\s,}\]#:]/u;
/** Only a sentence that goes on behind a second colon is one that YAML cannot tell from a key. */
function isWrongIndent(source: SourceText, { code }: YAMLError, at: number, line: number): boolean {
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return isLineStart(source, at, line) || !TWO_COLONS.test(textOfLine(source, line));
  }
  return code === "MULTILINE_IMPLICIT_KEY" && !isLineStart(source, at, line);
}

/** `hỏi: tuổi: gì` */
const TWO_COLONS = /:\s+[^\s{["'].*:(?:\s|$)/u;

function isLineStart(source: SourceText, at: number, line: number): boolean {
  return /^[\s-]*$/u.test(source.text.slice(source.lineStarts[line] ?? 0, at));
}

/** Where a value had begun, what stands deeper below it is wrong; else the line itself is. */
function wrongIndent(source: SourceText, at: number, line: number): YamlProblem {
  const start = source.lineStarts[line] ?? 0;
  const wrong = isLineStart(source, at, line) ? line : nextWritten(source, line);
  const from = source.lineStarts[wrong] ?? start;
  const length = textOfLine(source, wrong).search(/\S/u);
  const range = { from, to: from + Math.max(length, 1) };
  return { line: wrong, range, complaint: YAML_COMPLAINTS.BAD_INDENT };
}

function nextWritten(source: SourceText, line: number): number {
  for (let next = line + 1; next < source.lineStarts.length; next++) {
    if (/^\s*[^\s#]/u.test(textOfLine(source, next))) return next;
  }
  return line;
}

/** A list as Word writes it, or a dash that stands too close. */
const BULLET_LINE = /^(\s*)(?:[–—•·▪●]\s|(-)[^\s-])/u;

function wrongBullet(source: SourceText, line: number): YamlProblem | null {
  const [found, indent = "", dash] = BULLET_LINE.exec(textOfLine(source, line)) ?? [];
  if (found === undefined) return null;
  const from = (source.lineStarts[line] ?? 0) + indent.length;
  const complaint = dash === undefined ? WRONG_BULLET : CLOSE_DASH;
  return { line, range: { from, to: from + 1 }, complaint };
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
  "quote-in-text",
  "several-documents",
]);

/** Of a file that is wrong all over, the first mistakes are enough. */
export const MAX_PROBLEMS = 100;
