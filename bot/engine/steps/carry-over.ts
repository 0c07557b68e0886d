import type { SlotValue } from "../../flow/slot.ts";
import type { AskStep, ChooseStep, Step } from "../../flow/step.ts";
import { markAnswer } from "../flow/checkpoint.ts";
import { fitsSlot } from "../slots/fits-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withTopFrame } from "../turn.ts";
import type { StepOutcome, Then } from "./outcome.ts";

/**
 * Passes over a step that was done before an earlier answer was corrected, where what it brought is still
 * good; null: it is to be done again. A confirm step always is, since what it read back has changed.
 */
export function carryOver(turn: Turn, step: Step): StepOutcome | null {
  const frame = topFrame(turn);
  if (frame === null || !frame.carried.includes(step.id)) return null;
  const next = afterCarried(turn, step);
  if (next === null) return null;
  const marked = markAnswer(turn);
  const carried = frame.carried.filter((it) => it !== step.id);
  return { turn: withTopFrame(marked, { carried, answers: frame.answers + 1 }), next };
}

function afterCarried(turn: Turn, step: Step): Then | null {
  const known = slotsOf(turn);
  const next = { kind: "step", step: step.next } as const;
  switch (step.kind) {
    case "guide":
    case "quiz":
    case "rate":
      return next;
    case "call":
      return step.receive.every(({ slot }) => known[slot] !== undefined) ? next : null;
    case "ask": {
      const value = known[step.slot];
      if (value === undefined) return step.optional ? next : null;
      const frame = topFrame(turn);
      return frame !== null && fitsSlot(flowOf(turn, frame), step.slot, value) ? next : null;
    }
    case "choose":
      return afterValue(step, known[step.slot ?? ""]);
    default:
      return null;
  }
}

/** Where an answer that is known already leads; null where the step no longer offers it. */
export function afterValue(step: AskStep | ChooseStep, value: SlotValue | undefined): Then | null {
  const next = { kind: "step", step: step.next } as const;
  if (step.kind === "ask") return next;
  const option = step.options.find((it) => it.value === value);
  if (option === undefined) return null;
  return option.to === null ? next : { kind: "go", to: option.to };
}
