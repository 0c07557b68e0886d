import type { SlotValue } from "../../flow/slot.ts";
import { printSlot } from "../slots/print-slot.ts";
import { visibleSlots } from "../slots/visible-slots.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import type { Answered } from "./answered.ts";
import { reopened } from "./reopen.ts";

/** What an answered question was answered with; undefined when it was left out or fills no slot. */
export function answeredValue(turn: Turn, answered: Answered): SlotValue | undefined {
  const { slot } = answered.step;
  if (slot === null) return undefined;
  const frame = reopened(turn, answered).at(-1) ?? null;
  return visibleSlots(turn.library, turn.session, frame, turn.tools.now)[slot];
}

/** A value of an answered question as the citizen reads it. */
export function printAnswer(
  turn: Turn,
  { frame, step }: Answered,
  value: SlotValue | undefined,
): string {
  if (value === undefined) return sentence(turn, "confirm_empty");
  if (step.slot === null) return branchLabel(turn, step, value);
  return printSlot(withSession(turn, { frames: [frame] }), step.slot, value, renderText);
}

/** A choice that fills no slot is told by the words of its option. */
function branchLabel(turn: Turn, step: Answered["step"], value: SlotValue): string {
  const option = step.kind === "choose" ? step.options.find((it) => it.value === value) : undefined;
  return option === undefined ? String(value) : renderText(turn, option.label);
}
