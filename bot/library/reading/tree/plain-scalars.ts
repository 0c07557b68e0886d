import type { Range } from "../../source-text.ts";
import type { Cursor } from "./cursor.ts";
import { endOfLine, giveUp, HASH, isBlank, LINE_BREAK, SPACE } from "./cursor.ts";
import type { ScalarStyle, YamlScalar } from "./yaml-tree.ts";
import { NO_MARKS } from "./yaml-tree.ts";

/** Reads a quoted text of one line. */
export function readQuoted(cursor: Cursor): YamlScalar {
  const { text, at } = cursor;
  const style = text[at] === '"' ? "double" : "single";
  let end = at + 1;
  while (end < text.length && text[end] !== text[at]) {
    const code = text.charCodeAt(end);
    if (code === LINE_BREAK) giveUp();
    end += style === "double" && code === BACKSLASH ? 2 : 1;
  }
  // Nothing closes it, or the quote is one of two that stand for themselves.
  if (end >= text.length || text[end + 1] === text[at]) giveUp();
  cursor.at = end + 1;
  const typed = text.slice(at + 1, end);
  const source = style === "double" && typed.includes("\\") ? withoutEscapes(typed) : typed;
  return scalar(source, style, { from: at, to: end + 1 }, source);
}

function withoutEscapes(typed: string): string {
  return typed.replace(/\\(.?)/gsu, (_, char: string) => ESCAPES.get(char) ?? giveUp());
}

/** Reads a text without quotes that ends with its line, a comment, or where `isEnd` says so. */
export function readPlain(cursor: Cursor, isEnd: (code: number) => boolean): YamlScalar {
  const { text, at } = cursor;
  if (!STARTS_PLAIN.test(text.slice(at, at + 2))) giveUp();
  let end = at;
  let last = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LINE_BREAK || isEnd(code)) break;
    if (code === HASH && text.charCodeAt(end - 1) === SPACE) break;
    if (code === COLON && (isBlank(text.charCodeAt(end + 1)) || isEnd(text.charCodeAt(end + 1))))
      break;
    if (code !== SPACE) last = end + 1;
  }
  cursor.at = last;
  const source = text.slice(at, last);
  return scalar(source, "plain", { from: at, to: last }, plainValue(source));
}

/** A key is its text, whatever YAML would make of a value that is written so. */
export function asKey(read: YamlScalar): YamlScalar {
  return { ...read, value: read.source };
}

/** Nothing where a value might stand, and nothing behind it in its line. */
export function emptyScalar({ text }: Cursor, at: number): YamlScalar {
  if (at < text.length && text.charCodeAt(at) !== LINE_BREAK) giveUp();
  return scalar("", "plain", { from: at, to: at }, null);
}

/** Reads lines below a key or dash at `column`: `|` and `|-` as they stand, `>` and `>-` as one. */
export function readBlock(cursor: Cursor, column: number): YamlScalar {
  const { text, at } = cursor;
  const start = endOfLine(text, at) + 1;
  const header = text.slice(at, start);
  if (!BLOCK_HEADER.test(header)) giveUp();
  const indent = indentAt(text, start);
  if (indent <= column || text.charCodeAt(start + indent) === LINE_BREAK) giveUp();
  const { lines, end } = linesOfBlock(text, start, indent);
  const folded = header.startsWith(">");
  if (folded && lines.some((line) => line === "" || line.startsWith(" "))) giveUp();
  const source = lines.join(folded ? " " : "\n") + (header.includes("-") ? "" : "\n");
  cursor.at = end;
  return scalar(source, "block", { from: at, to: end }, source);
}

/** Empty lines at the end are not the text's. */
function linesOfBlock(text: string, start: number, indent: number) {
  const lines: string[] = [];
  let end = start;
  let line = start;
  while (line < text.length) {
    const lineEnd = endOfLine(text, line);
    const spaces = indentAt(text, line);
    const isEmpty = lineEnd === line;
    // Spaces alone are the text's or not, by rules that are the vendor's matter; so is a last line without an end.
    if (lineEnd === text.length || (!isEmpty && line + spaces === lineEnd)) giveUp();
    if (!isEmpty && spaces < indent) break;
    lines.push(text.slice(line + indent, lineEnd));
    line = lineEnd + 1;
    if (!isEmpty) end = line;
  }
  while (lines.at(-1) === "") lines.pop();
  return { lines, end };
}

function indentAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - from;
}

function scalar(source: string, style: ScalarStyle, range: Range, value: unknown): YamlScalar {
  return { kind: "scalar", value, source, style, comment: null, range, marks: NO_MARKS };
}

/** YAML 1.2, core schema: https://yaml.org/spec/1.2.2/#103-core-schema */
function plainValue(source: string): unknown {
  const code = source.charCodeAt(0);
  if (code <= NINE) {
    if (INTEGER.test(source)) return Number(source);
    if (DECIMAL.test(source)) return Number(source);
    if (ODD_NUMBER.test(source)) giveUp();
    return source;
  }
  return WORDS.has(source) ? WORDS.get(source) : source;
}

const BACKSLASH = 0x5c;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["n", "\n"],
]);
const BLOCK_HEADER = /^[|>]-?\n$/u;
const COLON = 0x3a;
/** `+ - .` and the digits stand up to here. */
const NINE = 0x39;
/** What begins something else, or is not allowed to begin anything, is left to the vendor. */
const STARTS_PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`.]|-[^\s\-,[\]{}])/u;
const INTEGER = /^[-+]?\d{1,15}$/u;
const DECIMAL = /^[-+]?\d{1,15}\.\d{0,15}$/u;
const ODD_NUMBER = /^[-+]?[\d.]+(?:[eExXoO].*)?$/u;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
