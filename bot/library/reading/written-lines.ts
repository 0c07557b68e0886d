import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";

/** Spaces before a line's first character. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The next line with more on it than a comment; null below the last. */
export function nextWritten(source: SourceText, line: number): number | null {
  for (let next = line + 1; next < source.lineStarts.length; next++) {
    if (isWritten(textOfLine(source, next))) return next;
  }
  return null;
}

/** The line above that stands as far right as this one or less, over those that hang below it. */
export function lineAbove(source: SourceText, line: number): number | null {
  const indent = indentOf(textOfLine(source, line));
  for (let above = line - 1; above >= 0; above--) {
    const text = textOfLine(source, above);
    if (isWritten(text) && indentOf(text) <= indent) return above;
  }
  return null;
}

export function startsWithDash(text: string): boolean {
  return /^\s*-(?:\s|$)/u.test(text);
}

function isWritten(text: string): boolean {
  return /^\s*[^\s#]/u.test(text);
}
