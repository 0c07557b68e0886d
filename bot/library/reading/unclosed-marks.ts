import { error } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";
import { curlyEnd } from "./curly-quotes.ts";
import { indentOf } from "./written-lines.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/**
 * Finds values whose quote or bracket stays open although the next line begins something new. YAML
 * itself notices far below, or takes the next text's opening quote for the end. Asked only about files
 * that YAML refuses: a text may well run over several lines.
 */
export function findUnclosedMarks(source: SourceText): readonly YamlProblem[] {
  const marks: YamlProblem[] = [];
  for (let line = 0; line < source.lineStarts.length; line++) {
    const [, start = "", value = ""] = VALUE_LINE.exec(textOfLine(source, line)) ?? [];
    const mark = value.charAt(0);
    if (mark === "" || !staysOpen(value) || !nextBeginsAnew(source, line, start)) continue;
    const from = (source.lineStarts[line] ?? 0) + start.length;
    const complaint = mark === '"' || mark === "'" ? UNCLOSED_QUOTE : UNCLOSED_BRACKET;
    const found = curlyEnd(value, from) ?? { range: { from, to: from + 1 }, complaint };
    marks.push({ line, ...found });
  }
  return marks;
}

function staysOpen(value: string): boolean {
  const rest = value.replace(CLOSED_QUOTES, "$1").replace(/\s#.*$/u, "");
  if (OPENING_QUOTE.test(rest)) return true;
  const count = (marks: RegExp): number => rest.match(marks)?.length ?? 0;
  return count(/[[{]/gu) > count(/[\]}]/gu);
}

/** The next line with something on it starts a list item or a key, no deeper than this line's. */
function nextBeginsAnew(source: SourceText, line: number, start: string): boolean {
  for (let next = line + 1; next < source.lineStarts.length; next++) {
    const text = textOfLine(source, next);
    if (text.trim() === "" || text.trimStart().startsWith("#")) continue;
    return indentOf(text) <= keyColumn(start) && NEW_ENTRY.test(text);
  }
  return false;
}

/** Where the line's key stands, behind its dashes. */
function keyColumn(start: string): number {
  return /^\s*(?:- +)*/u.exec(start)?.[0].length ?? 0;
}

/** Indentation, dashes, one key; then a value that opens with a quote or a bracket. */
const VALUE_LINE = /^(\s*(?:- +)*(?:[^:"'{[#]+: +)?)(["'[{].*)$/u;
/** A quote opens only where a value begins; inside a word it is a letter like any other. */
const CLOSED_QUOTES = /(^|[[{,:]\s*)(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/gu;
const OPENING_QUOTE = /(?:^|[[{,:]\s*)["']/u;
const NEW_ENTRY = /^\s*(?:- |[^\s:"'{[#-][^:"'{[]*:(?:\s|$))/u;

const UNCLOSED_QUOTE = error(
  "unclosed-quote",
  "Dấu ngoặc kép mở ở đây mà không đóng, nên các dòng sau bị đọc lẫn vào câu này.",
  "Thêm dấu ngoặc kép ở cuối câu.",
);
const UNCLOSED_BRACKET = error(
  "unclosed-bracket",
  "Dấu ngoặc mở ở đây mà không đóng trong dòng này.",
  "Thêm dấu đóng ngoặc ] hoặc } ở cuối dòng.",
);
