import type { Speaker } from "../../cases/speaker.ts";
import { SPEAKER_KINDS } from "../../cases/speaker.ts";
import type { Cells } from "./bind.ts";
import { numberIn, textIn, textOrNullIn } from "./cell.ts";

/** The speaker in three columns of a row: kind, id, fence. */
export function speakerIn(row: Cells, place: number): Speaker {
  const word = textIn(row, place);
  const kind = SPEAKER_KINDS.find((it) => it === word);
  if (kind === undefined) throw new Error(`"${word}" is no kind of speaker`);
  const id = textOrNullIn(row, place + 1);
  const fence = numberIn(row, place + 2);
  return id === null ? { kind, fence } : { kind, id, fence };
}
