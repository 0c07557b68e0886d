import type { Cursor } from "./cursor.ts";
import { giveUp, isBlank, LINE_BREAK, skipSpaces } from "./cursor.ts";
import { asKey, readPlain, readQuoted } from "./plain-scalars.ts";
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from "./yaml-tree.ts";
import { NO_MARKS } from "./yaml-tree.ts";

/** Reads `[…]` or `{…}`, which may run over lines that stand to the right of `column`. */
export function readBrackets(cursor: Cursor, column: number): YamlMap | YamlList {
  return cursor.text[cursor.at] === "{" ? readBraces(cursor, column) : readList(cursor, column);
}

function readList(cursor: Cursor, column: number): YamlList {
  const from = cursor.at;
  const items: YamlNode[] = [];
  readParts(cursor, column, "]", () => {
    items.push(readValue(cursor, column));
  });
  return { kind: "list", items, range: { from, to: cursor.at }, marks: NO_MARKS };
}

function readBraces(cursor: Cursor, column: number): YamlMap {
  const from = cursor.at;
  const pairs: YamlPair[] = [];
  readParts(cursor, column, "}", () => {
    pairs.push(readPair(cursor, column));
  });
  return { kind: "map", pairs, braced: true, range: { from, to: cursor.at }, marks: NO_MARKS };
}

/** Parts with commas between them, perhaps one behind the last. */
function readParts(cursor: Cursor, column: number, close: string, readPart: () => void): void {
  cursor.at++;
  skipBlank(cursor, column);
  while (cursor.text[cursor.at] !== close) {
    readPart();
    skipBlank(cursor, column);
    if (cursor.text[cursor.at] === ",") {
      cursor.at++;
      skipBlank(cursor, column);
    } else if (cursor.text[cursor.at] !== close) giveUp();
  }
  cursor.at++;
}

function readPair(cursor: Cursor, column: number): YamlPair {
  const key = asKey(readScalar(cursor));
  if (cursor.text[cursor.at] !== ":") return { key, value: null };
  if (!isBlank(cursor.text.charCodeAt(cursor.at + 1))) giveUp();
  cursor.at++;
  skipSpaces(cursor);
  return { key, value: readValue(cursor, column) };
}

function readValue(cursor: Cursor, column: number): YamlNode {
  const first = cursor.text[cursor.at];
  const value = first === "[" || first === "{" ? readBrackets(cursor, column) : readScalar(cursor);
  // `[khóa: giá trị]` is a map, too.
  if (cursor.text[cursor.at] === ":") giveUp();
  return value;
}

function readScalar(cursor: Cursor): YamlScalar {
  const first = cursor.text[cursor.at];
  const isQuoted = first === '"' || first === "'";
  const read = isQuoted ? readQuoted(cursor) : readPlain(cursor, isBracket);
  skipSpaces(cursor);
  return read;
}

function skipBlank(cursor: Cursor, column: number): void {
  skipSpaces(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== LINE_BREAK) return;
  while (cursor.text.charCodeAt(cursor.at) === LINE_BREAK) {
    cursor.at++;
    const start = cursor.at;
    skipSpaces(cursor);
    cursor.column = cursor.at - start;
  }
  if (cursor.column <= column) giveUp();
}

function isBracket(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}
