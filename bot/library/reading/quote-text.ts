import type { Complaint } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";

/** A text as YAML in double quotes. */
export function inQuotes(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}

/** What stands between the quotes around a whole value; the value itself where there are none. */
export function withoutQuotes(typed: string): string {
  return typed.replace(/^(["'])(.*)\1$/su, "$2");
}

/**
 * The mend that puts a sentence into quotes, from `from` to the end of its line; a comment behind it
 * stays. None where the sentence may go on in the next line.
 */
export function quoteRestOfLine(
  source: SourceText,
  line: number,
  from: number,
): Pick<Complaint, "mend"> {
  const column = from - (source.lineStarts[line] ?? 0);
  const written = textOfLine(source, line);
  const sentence = written
    .slice(column)
    .replace(/\s+#.*$/u, "")
    .trimEnd();
  if (sentence === "" || goesOn(source, line, column)) return {};
  return { mend: { range: { from, to: from + sentence.length }, text: inQuotes(sentence) } };
}

/** The next line stands deeper than this line's key, so it belongs to the same sentence. */
function goesOn(source: SourceText, line: number, column: number): boolean {
  const next = textOfLine(source, line + 1);
  if (next.trim() === "") return false;
  const before = textOfLine(source, line).slice(0, column);
  const keyColumn = /^\s*(?:- +)*/u.exec(before)?.[0].length ?? 0;
  return next.length - next.trimStart().length > keyColumn;
}
