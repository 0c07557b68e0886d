import type { Finding } from "./finding.ts";
import type { FindingCode } from "./rules/rules.ts";
import type { Range, SourceText } from "./source-text.ts";
import { lineOf, textOfLine } from "./source-text.ts";

/** What is wrong, without its place. */
export type Complaint = Pick<Finding, "code" | "severity" | "message" | "remedy"> & {
  /** What stands right, where a program can tell: `text` in place of a range within one line. */
  readonly mend?: { readonly range: Range; readonly text: string };
};

/** Takes a complaint about a range of the file at hand. */
export type Report = (range: Range, complaint: Complaint) => void;

/** Collects findings of one file into `findings`; of a file that is wrong all over, the first are enough. */
export function reportInto(findings: Finding[], source: SourceText): Report {
  let left = MAX_FINDINGS;
  return (range, complaint) => {
    if (left > 0) findings.push(findingAt(source, range, complaint));
    left -= 1;
  };
}

/** The finding about one range; what runs over the line's end is underlined up to there. */
export function findingAt(
  source: SourceText,
  range: Range,
  { mend, ...complaint }: Complaint,
): Finding {
  const line = lineOf(source, range.from);
  const excerpt = textOfLine(source, line);
  const column = range.from - (source.lineStarts[line] ?? 0);
  const end = Math.min(range.to - range.from, excerpt.length - column);
  return {
    ...complaint,
    file: source.path,
    line: line + 1,
    column: column + 1,
    length: Math.max(1, end),
    excerpt: excerpt.slice(0, EXCERPT_LENGTH),
    ...(mend === undefined ? {} : mendAt(source, mend)),
  };
}

/** Nothing for what runs over several lines. */
function mendAt(
  source: SourceText,
  { range, text }: NonNullable<Complaint["mend"]>,
): Pick<Finding, "mend"> {
  const line = lineOf(source, range.from);
  if (lineOf(source, Math.max(range.from, range.to - 1)) !== line) return {};
  const column = range.from - (source.lineStarts[line] ?? 0) + 1;
  return { mend: { line: line + 1, column, length: range.to - range.from, text } };
}

/** A finding about a file as a whole, or one that cannot be read at all. */
export function findingAboutFile(path: string, complaint: Omit<Complaint, "mend">): Finding {
  return { ...complaint, file: path, line: 1, column: 1, length: 1, excerpt: "" };
}

export function error(code: FindingCode, message: string, remedy: string): Complaint {
  return { code, severity: "error", message, remedy };
}

export function warning(code: FindingCode, message: string, remedy: string): Complaint {
  return { code, severity: "warning", message, remedy };
}

export function hint(code: FindingCode, message: string, remedy: string): Complaint {
  return { code, severity: "hint", message, remedy };
}

/** A value as it stands in a sentence: in quotes, shortened. */
export function quote(value: string): string {
  const line = value.replace(/\s+/gu, " ").trim();
  return `"${line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line}"`;
}

const MAX_FINDINGS = 1_000;
const EXCERPT_LENGTH = 400;
const QUOTE_LENGTH = 60;
