import type { Speaker } from "../../cases/speaker.ts";
import type { Cells } from "./bind.ts";
import { numberIn, textIn, textOrNullIn } from "./cell.ts";

/** The speaker in three columns of a row: kind, id, fence. */
export function speakerIn(row: Cells, place: number): Speaker {
  const kind = textIn(row, place);
  if (kind !== "bot" && kind !== "waiting" && kind !== "officer") {
    throw new Error(`"${kind}" is no kind of speaker`);
  }
  const id = textOrNullIn(row, place + 1);
  const fence = numberIn(row, place + 2);
  return id === null ? { kind, fence } : { kind, id, fence };
}
