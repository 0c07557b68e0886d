import type { Cells } from "./bind.ts";

/** The text in column `place` of a row. Throws when the column holds something else. */
export function textIn(row: Cells, place: number): string {
  const cell = row[place];
  if (typeof cell !== "string") throw new Error(`column ${place} holds no text`);
  return cell;
}

/** The text in column `place` of a row, or null. */
export function textOrNullIn(row: Cells, place: number): string | null {
  return row[place] === null ? null : textIn(row, place);
}

/** The number in column `place` of a row. Throws when the column holds something else. */
export function numberIn(row: Cells, place: number): number {
  const cell = row[place];
  if (typeof cell !== "number") throw new Error(`column ${place} holds no number`);
  return cell;
}
