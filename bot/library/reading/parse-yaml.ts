import type { Document, YAMLError } from "yaml";
import { parseDocument } from "yaml";
import type { Complaint, Report } from "../report.ts";
import { error } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
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
  const document = parse(text);
  if (document === null) {
    report({ from: 0, to: 1 }, UNREADABLE);
    return null;
  }
  const brokenLines = new Set<number>();
  let trustedUpTo: number | null = null;
  for (const problem of [...document.errors, ...document.warnings]) {
    const { range, complaint } = describeProblem(source, problem);
    const line = lineOf(source, range.from);
    if (!brokenLines.has(line)) report(range, complaint);
    brokenLines.add(line);
    if (!LOCAL_CODES.has(complaint.code)) trustedUpTo = Math.min(trustedUpTo ?? line, line);
  }
  return { contents: document.contents, brokenLines, trustedUpTo };
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
): { range: Range; complaint: Complaint } {
  const [from, to] = problem.pos;
  const at = Math.max(0, Math.min(from, source.text.length - 1));
  const line = lineOf(source, at);
  const brace = UNQUOTED_BRACE_LINE.exec(textOfLine(source, line));
  if (brace !== null && BRACE_CODES.has(problem.code)) {
    const start = (source.lineStarts[line] ?? 0) + (brace[1]?.length ?? 0);
    return {
      range: { from: start, to: start + (brace[2]?.length ?? 1) },
      complaint: UNQUOTED_BRACE,
    };
  }
  return {
    range: { from: at, to: Math.max(to, at + 1) },
    complaint: YAML_COMPLAINTS[problem.code],
  };
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
