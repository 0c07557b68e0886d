import type { SlotValue } from "../../flow/slot.ts";
import { isSensitive } from "../../flow/slot.ts";
import { markAnswer } from "../flow/checkpoint.ts";
import { hideMessage } from "../slots/hide-message.ts";
import { storeSlot } from "../slots/store-slot.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withManner, withTopFrame } from "../turn.ts";

/** Counts an answer to the waiting step and remembers its value, where it fills a slot. */
export function takeValue(turn: Turn, slot: string | null, value: SlotValue | null): Turn {
  const marked = markAnswer(turn);
  const answers = (topFrame(marked)?.answers ?? 0) + 1;
  const counted = withTopFrame(marked, { answers, misses: 0 });
  if (slot === null || value === null) return counted;
  const frame = topFrame(counted);
  const secret = frame !== null && isSensitive(flowOf(counted, frame).slots[slot]);
  const stored = storeSlot(counted, slot, value);
  return noteAge(secret ? hideMessage(stored) : stored, slot, value);
}

/** An age tells how to talk to the one who gives it, unless it is somebody else's. */
function noteAge(turn: Turn, slot: string, value: SlotValue): Turn {
  const frame = topFrame(turn);
  const isAge = frame !== null && flowOf(turn, frame).slots[slot]?.type === "age";
  if (!isAge || typeof value !== "number" || turn.session.manner.proxy) return turn;
  return withManner(turn, { age: value });
}
