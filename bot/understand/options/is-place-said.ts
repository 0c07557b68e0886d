import { readOrdinal } from "./read-ordinal.ts";
import { CHOOSING } from "./strip-politeness.ts";

/**
 * Whether a core calls this index of `count` options by its place, not by a number alone: "mục ba", "số 4",
 * "chọn hai", "cuối cùng". "Tôi có hai cháu ạ" has a core that is a number, and chooses nothing.
 */
export function isPlaceSaid(core: string, index: number, count: number): boolean {
  const [first = "", ...rest] = core.split(" ");
  if (PLACES.has(first)) return readOrdinal(core, count) === index;
  return CHOOSING.has(first) && readOrdinal(rest.join(" "), count) === index;
}

const PLACES: ReadonlySet<string> = new Set("thu so dau cuoi chot first last".split(" "));
