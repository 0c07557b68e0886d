import type { Spot } from "../step-spots.ts";

/** Where a box leads: the address of a line of a file. */
export type LinkTo = (spot: Spot) => string;

/** `base` is put before the file's path: "https://…/blob/main/" or nothing. */
export function linkBelow(base: string): LinkTo {
  return ({ file, line }) => `${base}${file}#L${line}`;
}
