import type { ForgetStep, SetStep } from "../../flow/action-step.ts";
import { assignedValues } from "../slots/assigned-values.ts";
import { forgetSlot, storeSlot } from "../slots/store-slot.ts";
import { switchAudience } from "../slots/switch-person.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Remembers values. All are read before the first is written, so two slots can change places. */
export function enterSet(turn: Turn, step: SetStep): StepOutcome {
  const stored = assignedValues(turn, step.values).reduce(
    (next, { slot, value }) => storeSlot(next, slot, value),
    turn,
  );
  const heard = step.audience === undefined ? stored : switchAudience(stored, step.audience);
  return { turn: heard, next: { kind: "step", step: step.next } };
}

export function enterForget(turn: Turn, step: ForgetStep): StepOutcome {
  return {
    turn: step.slots.reduce(forgetSlot, turn),
    next: { kind: "step", step: step.next },
  };
}
