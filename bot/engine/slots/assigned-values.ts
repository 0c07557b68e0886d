import type { Assignment } from "../../flow/action-step.ts";
import type { SlotValue } from "../../flow/slot.ts";
import type { Turn } from "../turn.ts";
import { slotsOf } from "./visible-slots.ts";

/** What the assignments of a step give now; an unknown source gives nothing. */
export function assignedValues(
  turn: Turn,
  assignments: readonly Assignment[],
): readonly { readonly slot: string; readonly value: SlotValue }[] {
  const known = slotsOf(turn);
  return assignments.flatMap(({ slot, value }) => {
    const given = value.kind === "literal" ? value.value : known[value.slot];
    return given === undefined ? [] : [{ slot, value: given }];
  });
}
