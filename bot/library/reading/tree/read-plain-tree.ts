import type { Cursor } from "./cursor.ts";
import {
  finishLine,
  giveUp,
  HASH,
  isBlank,
  LINE_BREAK,
  NotPlain,
  skipSpaces,
  toNextLine,
} from "./cursor.ts";
import { readBrackets } from "./plain-brackets.ts";
import { asKey, emptyScalar, readBlock, readPlain, readQuoted } from "./plain-scalars.ts";
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from "./yaml-tree.ts";
import { NO_MARKS } from "./yaml-tree.ts";

/**
 * Reads the YAML that editors write: maps, lists, texts of one line, blocks of lines, brackets and braces.
 * It takes a tenth of the time of the vendor's reader and gives the very tree that one gives; null where
 * the text holds anything else or a mistake, about which the vendor's reader knows more.
 */
export function readPlainTree(text: string): YamlNode | null {
  if (text.includes("\t") || text.includes("\r") || text.startsWith("\uFEFF")) return null;
  const cursor: Cursor = { text, at: 0, column: -1 };
  try {
    toNextLine(cursor);
    if (cursor.column < 0) return null;
    const root = readMap(cursor, cursor.column, null);
    return cursor.column < 0 ? root : null;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** Reads a map or list whose first character stands at `column`, and goes to the line behind it. */
function readBelow(cursor: Cursor, column: number): YamlNode {
  return isDash(cursor) ? readList(cursor, column) : readMap(cursor, column, null);
}

/** `first`: the key that stands there, where it was read already. */
function readMap(cursor: Cursor, column: number, first: YamlScalar | null): YamlMap {
  const from = first?.range.from ?? cursor.at;
  const pairs: YamlPair[] = [];
  let key = first ?? readKey(cursor);
  let value = readValueOf(cursor, column);
  pairs.push({ key, value });
  while (cursor.column === column) {
    if (isDash(cursor)) giveUp();
    key = readKey(cursor);
    value = readValueOf(cursor, column);
    pairs.push({ key, value });
  }
  // A line further to the right goes on with what is no longer there to go on with.
  if (cursor.column > column) giveUp();
  const range = { from, to: value.range.to };
  return { kind: "map", pairs, braced: false, range, marks: NO_MARKS };
}

/** Reads a key, and stands on its colon. */
function readKey(cursor: Cursor): YamlScalar {
  const from = cursor.at;
  const key = asKey(readScalar(cursor));
  skipSpaces(cursor);
  if (!isColon(cursor) || cursor.at - from > MAX_KEY) giveUp();
  return key;
}

/** Reads what follows a colon, in its line or below. */
function readValueOf(cursor: Cursor, column: number): YamlNode {
  cursor.at++;
  const afterColon = cursor.at;
  if (!endsLine(cursor)) return readInLine(cursor, column);
  finishLine(cursor);
  if (cursor.column > column) return readBelow(cursor, cursor.column);
  // A list may stand right below its key.
  if (cursor.column === column && isDash(cursor)) return readList(cursor, column);
  return emptyScalar(cursor, afterColon);
}

function readList(cursor: Cursor, column: number): YamlList {
  const from = cursor.at;
  const items: YamlNode[] = [];
  let to = from;
  while (cursor.column === column && isDash(cursor)) {
    const item = readItem(cursor, column);
    items.push(item);
    to = item.range.to;
  }
  if (cursor.column > column) giveUp();
  return { kind: "list", items, range: { from, to }, marks: NO_MARKS };
}

function readItem(cursor: Cursor, column: number): YamlNode {
  const dash = cursor.at;
  cursor.at++;
  if (endsLine(cursor)) {
    finishLine(cursor);
    return cursor.column > column
      ? readBelow(cursor, cursor.column)
      : emptyScalar(cursor, dash + 1);
  }
  skipSpaces(cursor);
  const inner = column + cursor.at - dash;
  if (isDash(cursor)) {
    cursor.column = inner;
    return readList(cursor, inner);
  }
  if (OPENS_OTHER.has(cursor.text[cursor.at] ?? "")) return readInLine(cursor, column);
  const scalar = readScalar(cursor);
  const end = cursor.at;
  skipSpaces(cursor);
  if (isColon(cursor)) {
    if (cursor.at - scalar.range.from > MAX_KEY) giveUp();
    return readMap(cursor, inner, asKey(scalar));
  }
  cursor.at = end;
  finishLine(cursor);
  return scalar;
}

/** Reads a value that begins in the line of its key or dash, and goes to the next line. */
function readInLine(cursor: Cursor, column: number): YamlNode {
  skipSpaces(cursor);
  const first = cursor.text[cursor.at];
  if (first === "|" || first === ">") {
    const block = readBlock(cursor, column);
    toNextLine(cursor);
    return block;
  }
  const value = first === "[" || first === "{" ? readBrackets(cursor, column) : readScalar(cursor);
  finishLine(cursor);
  return value;
}

function readScalar(cursor: Cursor): YamlScalar {
  const first = cursor.text[cursor.at];
  return first === '"' || first === "'" ? readQuoted(cursor) : readPlain(cursor, never);
}

function never(): boolean {
  return false;
}

function isDash({ text, at }: Cursor): boolean {
  return text[at] === "-" && isBlank(text.charCodeAt(at + 1));
}

function isColon({ text, at }: Cursor): boolean {
  return text[at] === ":" && isBlank(text.charCodeAt(at + 1));
}

/** Nothing more stands in the line, or only a comment. */
function endsLine({ text, at }: Cursor): boolean {
  let next = at;
  while (text[next] === " ") next++;
  const code = text.charCodeAt(next);
  return next >= text.length || code === LINE_BREAK || code === HASH;
}

const OPENS_OTHER: ReadonlySet<string> = new Set(["[", "{", "|", ">"]);
/** YAML allows a key 1024 characters. */
const MAX_KEY = 1_000;
