import type { SlotValue } from "../../flow/slot.ts";
import { markAnswer } from "../flow/checkpoint.ts";
import { storeSlot } from "../slots/store-slot.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";

/** Counts an answer to the waiting step and remembers its value, where it fills a slot. */
export function takeValue(turn: Turn, slot: string | null, value: SlotValue | null): Turn {
  const marked = markAnswer(turn);
  const answers = (topFrame(marked)?.answers ?? 0) + 1;
  const counted = withTopFrame(marked, { answers, misses: 0 });
  return slot === null || value === null ? counted : storeSlot(counted, slot, value);
}
