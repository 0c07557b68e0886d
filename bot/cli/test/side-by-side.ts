/**
 * Two columns of text beside each other, each wrapped to its part of `width` letters; one below the
 * other where there is no room for two.
 */
export function sideBySide(left: Column, right: Column, width: number): readonly string[] {
  if (width < ROOM_FOR_TWO) return [...below(left, width), "", ...below(right, width)];
  const leftWidth = Math.floor((width - 3) * LEFT_SHARE);
  const rightWidth = width - 3 - leftWidth;
  const rows = (column: Column, size: number) =>
    [column.title, "", ...column.lines].flatMap((line) => wrap(line, size));
  const lefts = rows(left, leftWidth);
  const rights = rows(right, rightWidth);
  const height = Math.max(lefts.length, rights.length);
  return Array.from({ length: height }, (_, index) => {
    const line = `${(lefts[index] ?? "").padEnd(leftWidth)} │ ${rights[index] ?? ""}`;
    return line.trimEnd();
  });
}

function below({ title, lines }: Column, width: number): readonly string[] {
  return [title, ...lines.flatMap((line) => wrap(line, width))];
}

export type Column = { readonly title: string; readonly lines: readonly string[] };

/** Breaks a text at spaces; a word longer than the line is broken where it must. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** What follows a mark and a space is set in below it. */
function wrapLine(line: string, width: number): readonly string[] {
  const indent = /^[“✓✗ ] /u.test(line) ? "  " : "";
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ").flatMap((it) => cut(it, width - indent.length))) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (row !== "" && longer.length > width) {
      rows.push(row);
      row = indent + word;
    } else {
      row = longer;
    }
  }
  return [...rows, row];
}

function cut(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += width) parts.push(word.slice(at, at + width));
  return parts.length === 0 ? [""] : parts;
}

const ROOM_FOR_TWO = 60;
const LEFT_SHARE = 0.58;
