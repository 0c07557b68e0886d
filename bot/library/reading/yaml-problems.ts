import type { Document, YAMLError } from "yaml";
import type { Complaint } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
import { indentMistake, LIST_KEYS } from "./indent-mistakes.ts";
import { lineMistake } from "./line-mistakes.ts";
import { quoteRestOfLine } from "./quote-text.ts";
import {
  EXTRA_MARK,
  IN_PARENTHESES,
  KEY_BEHIND_KEY,
  NO_COMMA,
  QUOTE_IN_TEXT,
  UNQUOTED_BRACE,
  UNQUOTED_BRACKET,
  YAML_COMPLAINTS,
} from "./yaml-complaints.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/**
 * What YAML complains about, one problem a line, without lines that are dealt with. `toFile` leads from
 * the text that was parsed to the file's.
 */
export function yamlProblems(
  source: SourceText,
  document: Document.Parsed,
  toFile: (offset: number) => number,
  brokenLines: ReadonlySet<number>,
): readonly YamlProblem[] {
  const problems = new Map<number, YamlProblem>();
  const stumbledOver = new Set<number>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const at = Math.max(0, Math.min(toFile(problem.pos[0]), source.text.length - 1));
    const line = lineOf(source, at);
    if (brokenLines.has(line) || problems.has(line) || stumbledOver.has(line)) continue;
    const described = describeProblem(source, problem, at, toFile(problem.pos[1]));
    if (brokenLines.has(described.line) || problems.has(described.line)) continue;
    problems.set(described.line, { ...described, spoilsFrom: Math.min(line, described.line) });
    stumbledOver.add(line);
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

const ECHOES: ReadonlySet<FindingCode> = new Set([
  "bad-indent",
  "yaml-syntax",
  "missing-colon",
  "missing-mark",
  "bad-key",
]);

/** Spoils its own line only; what stands after it can be trusted. */
export function isLocal({ complaint }: YamlProblem): boolean {
  return LOCAL_CODES.has(complaint.code);
}

function describeProblem(
  source: SourceText,
  problem: YAMLError,
  at: number,
  to: number,
): YamlProblem {
  const line = lineOf(source, at);
  const tab = TAB_IN_INDENT.exec(textOfLine(source, line));
  if (tab !== null) {
    // YAML complains of what it leads to; nobody can see the tab itself.
    const from = (source.lineStarts[line] ?? 0) + tab[0].length - 1;
    return { line, range: { from, to: from + 1 }, complaint: YAML_COMPLAINTS.TAB_AS_INDENT };
  }
  const brace = UNQUOTED_BRACE_LINE.exec(textOfLine(source, line));
  if (brace !== null && BRACE_CODES.has(problem.code)) {
    const from = (source.lineStarts[line] ?? 0) + (brace[1]?.length ?? 0);
    const range = { from, to: from + (brace[2]?.length ?? 1) };
    const mend = quoteRestOfLine(source, line, from);
    const complaint = brace[2]?.startsWith("[") === true ? UNQUOTED_BRACKET : UNQUOTED_BRACE;
    return { line, range, complaint: { ...complaint, ...mend } };
  }
  const known = lineMistake(source, problem, line) ?? indentMistake(source, problem, at, line);
  if (known !== null) return known;
  const complaint = complaintOf(source, problem, at, line);
  // A split sentence is underlined to the end of its line.
  const end = complaint.code === "colon-in-text" ? source.text.indexOf("\n", at) : to;
  return { line, range: { from: at, to: Math.max(end, at + 1) }, complaint };
}

/** YAML only finds an odd token, or a second colon; the line tells what was meant. */
function complaintOf(source: SourceText, { code }: YAMLError, at: number, line: number): Complaint {
  const text = textOfLine(source, line);
  const char = source.text[at] ?? "";
  switch (code) {
    case "UNEXPECTED_TOKEN":
      // A text that goes on behind its closing quote has quotes inside.
      if (QUOTE_INSIDE.test(text)) return QUOTE_IN_TEXT;
      return /[,\]}]/u.test(char) ? EXTRA_MARK : YAML_COMPLAINTS[code];
    case "BLOCK_AS_IMPLICIT_KEY":
      if (PARENTHESES.test(text)) return IN_PARENTHESES;
      return KEY_BEHIND_LIST_KEY.test(text) ? KEY_BEHIND_KEY : YAML_COMPLAINTS[code];
    case "BLOCK_IN_FLOW":
      return char === "-" ? YAML_COMPLAINTS[code] : NO_COMMA;
    default:
      return YAML_COMPLAINTS[code];
  }
}

const TAB_IN_INDENT = /^ *\t/u;
/** `ghi nhớ: (tuổi: 5)` */
const PARENTHESES = /: \([^()]*: [^()]*\)\s*$/u;
/** `thì: nói: Chào ạ` */
const KEY_BEHIND_LIST_KEY = new RegExp(`^\\s*(?:${[...LIST_KEYS].join("|")}): [^:"'{[]+: `, "u");

/** `nói: "Bấm "Xong" ạ."`, `nói: "Xong" là được`. */
const QUOTE_INSIDE = /^\s*(?:- +)*(?:[^:"']+: +)?(["'])[^"']*\1\s*[^\s,}\]#:]/u;

/** `nói: {Ông/bà} ơi`: a map without a colon or comma in it, and a text after it. */
const UNQUOTED_BRACE_LINE =
  /^(\s*(?:- +)*(?:[^:{}"'#]+: +)?)(\{[^{}:,"']*\}|\[[^[\]:,"']*\])\s*[^\s,}\]#]/u;
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
