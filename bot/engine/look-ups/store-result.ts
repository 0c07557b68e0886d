import type { LookupStep } from "../../flow/action-step.ts";
import type { LookUpResult } from "../../flow/look-up.ts";
import { ONLY_VALUE } from "../../flow/look-up.ts";
import type { Slot, SlotValue } from "../../flow/slot.ts";
import { fitsSlot } from "../slots/fits-slot.ts";
import { storeSlot } from "../slots/store-slot.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";

/** Writes what a look-up gave into the slots of the top flow; a value that a slot cannot hold is left out. */
export function storeResult(turn: Turn, step: LookupStep, result: NonNullable<LookUpResult>): Turn {
  return step.into.reduce((next, { slot, from }) => {
    const written = result[from ?? ONLY_VALUE];
    const frame = topFrame(next);
    if (written === undefined || frame === null) return next;
    const flow = flowOf(next, frame);
    const value = valueFor(flow.slots[slot], written);
    return fitsSlot(flow, slot, value) ? storeSlot(next, slot, value) : next;
  }, turn);
}

/** Results are texts; a slot of numbers takes the number. */
function valueFor(slot: Slot | undefined, written: string): SlotValue {
  const isNumber = slot?.type === "number" || slot?.type === "age" || slot?.type === "money";
  const number = Number(written);
  return isNumber && written.trim() !== "" && Number.isFinite(number) ? number : written;
}
