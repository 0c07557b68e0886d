import type { Complaint } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";
import { CODE_FENCE, YAML_COMPLAINTS } from "./yaml-complaints.ts";

/**
 * A line that YAML stumbles over, made harmless in the same length, so that what stands after it can
 * still be read. Null where there is nothing to mask.
 */
export function maskLine(source: SourceText, line: number, complaint: Complaint): string | null {
  const { code } = complaint;
  // Such a line is right in itself; without it the lines around would only seem wrong.
  if (code === YAML_COMPLAINTS.BAD_INDENT.code) return null;
  const written = textOfLine(source, line);
  const keepsKey = KEEPS_KEY.has(code) && complaint.message !== CODE_FENCE.message;
  const masked = keepsKey ? maskValue(written) : maskAll(written);
  return masked.length === written.length && masked !== written ? masked : null;
}

/** Everything that means something to YAML becomes a look-alike; dashes and one key stay. */
function maskValue(written: string): string {
  const [, key = "", sentence = ""] = VALUE_LINE.exec(written) ?? [];
  return key + sentence.replace(SPECIAL, (char) => LOOK_ALIKES[char] ?? char);
}

/** The line becomes a comment. */
function maskAll(written: string): string {
  return written.replace(/\S/u, "#");
}

/** Mistakes inside a value; others spoil the line as a whole. */
const KEEPS_KEY: ReadonlySet<FindingCode> = new Set([
  "colon-in-text",
  "unquoted-brace",
  "quote-in-text",
  "unclosed-quote",
  "unclosed-bracket",
  "bad-text-start",
  "missing-mark",
  "yaml-syntax",
]);

const VALUE_LINE = /^(\s*(?:- +)*(?:[^:"'{[]+: +)?)(\S.*)$/u;
const SPECIAL = /[:{}[\]"'#&*!|>%@`,?-]/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ":": "∶",
  "{": "❴",
  "}": "❵",
  "[": "❲",
  "]": "❳",
  '"': "”",
  "'": "’",
  "#": "♯",
  "&": "＆",
  "*": "∗",
  "!": "ǃ",
  "|": "∣",
  ">": "›",
  "%": "٪",
  "@": "＠",
  "`": "´",
  ",": "‚",
  "?": "？",
  "-": "‐",
};
