import type { Range, SourceText } from "../source-text.ts";
import type { Positions } from "./positions.ts";

/**
 * Where a part of a scalar's value stands in the file. Folded lines, quotes and simple escapes are
 * followed; after an escape that spells another character (`\u0041`) the place may be a little off.
 */
export function rangeInScalar(
  source: SourceText,
  positions: Positions,
  value: string,
  part: Range,
): Range {
  const { from, to } = positions.value;
  if (positions.style === null) return positions.value;
  const start = from + prefixLength(source.text.slice(from, to), positions.style);
  const first = offsetOf(source.text, start, to, value, part.from);
  const last = offsetOf(source.text, first, to, value.slice(part.from), part.to - part.from - 1);
  return { from: first, to: Math.max(first, last) + 1 };
}

/** Quotes, or the header line of a block. */
function prefixLength(written: string, style: Exclude<Positions["style"], null>): number {
  if (style === "plain") return 0;
  return style === "block" ? written.indexOf("\n") + 1 : 1;
}

/** Walks the value and its spelling side by side up to the value's `index`. */
function offsetOf(text: string, start: number, end: number, value: string, index: number): number {
  let at = start;
  for (let i = 0; i < index; i++) at = skip(text, at, end, value[i] ?? "") + 1;
  return Math.min(skip(text, at, end, value[index] ?? ""), Math.max(start, end - 1));
}

/** The place of the next character, over what only the spelling has. */
function skip(text: string, from: number, end: number, char: string): number {
  if (isSpace(char)) return from;
  let at = from;
  while (at < end && text[at] !== char) at++;
  return at < end ? at : from;
}

function isSpace(char: string): boolean {
  return char === " " || char === "\n" || char === "";
}
