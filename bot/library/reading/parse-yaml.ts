import type { Document, YAMLError } from "yaml";
import { parseDocument } from "yaml";
import type { Complaint, Report } from "../report.ts";
import { error } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
import { maskSentence } from "./mask-sentence.ts";
import { nestsTooDeep } from "./nests-too-deep.ts";
import { replaceOddSpaces } from "./replace-odd-spaces.ts";
import { UNQUOTED_BRACE, YAML_COMPLAINTS } from "./yaml-complaints.ts";

/** A file's YAML tree, as far as it could be read. */
export type ParsedYaml = {
  readonly contents: Document.Parsed["contents"];
  /** Lines (from 0) about which YAML itself already complained. */
  readonly brokenLines: ReadonlySet<number>;
  /** First line after which the tree cannot be trusted; null when all of it can. */
  readonly trustedUpTo: number | null;
};

/** Parses YAML 1.2 (core). Mistakes are reported, one a line; null when there is no tree at all. */
export function parseYaml(source: SourceText, report: Report): ParsedYaml | null {
  const text = replaceOddSpaces(source, report);
  if (nestsTooDeep(text)) {
    report({ from: 0, to: 1 }, TOO_DEEP);
    return null;
  }
  const brokenLines = new Set<number>();
  const document = parseMasking(source, text, brokenLines, report);
  if (document === null) {
    report({ from: 0, to: 1 }, UNREADABLE);
    return null;
  }
  let trustedUpTo: number | null = null;
  for (const { line, range, complaint } of problemsOf(source, document, brokenLines)) {
    if (!LOCAL_CODES.has(complaint.code)) trustedUpTo = Math.min(trustedUpTo ?? line, line);
    report(range, complaint);
    brokenLines.add(line);
  }
  return { contents: document.contents, brokenLines, trustedUpTo };
}

/**
 * Parses; where a sentence without quotes confused YAML, that is reported, its line is made harmless and
 * the file is parsed again, so that the mistake does not swallow the lines after it.
 */
function parseMasking(
  source: SourceText,
  text: string,
  brokenLines: Set<number>,
  report: Report,
): Document.Parsed | null {
  let masked = text;
  let document = parse(masked);
  for (let round = 0; round < MAX_ROUNDS && document !== null; round++) {
    const harmless = new Map<number, string>();
    for (const { line, range, complaint } of problemsOf(source, document, brokenLines)) {
      const sentence = maskSentence(source, line, complaint.code);
      if (sentence === null) continue;
      harmless.set(line, sentence);
      report(range, complaint);
      brokenLines.add(line);
    }
    if (harmless.size === 0 || brokenLines.size >= MAX_PROBLEMS) return document;
    masked = replaceLines(source, masked, harmless);
    document = parse(masked);
  }
  return document;
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

type Problem = { readonly line: number; readonly range: Range; readonly complaint: Complaint };

/** What YAML complains about, one problem a line, without lines that are dealt with. */
function problemsOf(
  source: SourceText,
  document: Document.Parsed,
  brokenLines: ReadonlySet<number>,
): readonly Problem[] {
  const problems = new Map<number, Problem>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const at = Math.max(0, Math.min(problem.pos[0], source.text.length - 1));
    const line = lineOf(source, at);
    if (brokenLines.has(line) || problems.has(line)) continue;
    problems.set(line, { line, ...describeProblem(source, problem, at, line) });
    if (problems.size >= MAX_PROBLEMS) break;
  }
  return [...problems.values()];
}

function parse(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      // The reader knows which keys are the same word, so it looks for duplicates itself.
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      keepSourceTokens: false,
      logLevel: "error",
    });
  } catch {
    return null;
  }
}

function describeProblem(
  source: SourceText,
  problem: YAMLError,
  at: number,
  line: number,
): { range: Range; complaint: Complaint } {
  const brace = UNQUOTED_BRACE_LINE.exec(textOfLine(source, line));
  if (brace !== null && BRACE_CODES.has(problem.code)) {
    const start = (source.lineStarts[line] ?? 0) + (brace[1]?.length ?? 0);
    return {
      range: { from: start, to: start + (brace[2]?.length ?? 1) },
      complaint: UNQUOTED_BRACE,
    };
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

/** Mistakes that spoil their own line only. */
const LOCAL_CODES: ReadonlySet<string> = new Set([
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

const MAX_ROUNDS = 10;
/** Of a file that is wrong all over, the first mistakes are enough. */
const MAX_PROBLEMS = 100;

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
