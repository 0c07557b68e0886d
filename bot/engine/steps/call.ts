import type { CallStep } from "../../flow/action-step.ts";
import { newFrame } from "../flow/new-frame.ts";
import { assignedValues } from "../slots/assigned-values.ts";
import { storeSlot } from "../slots/store-slot.ts";
import { openFlow } from "../speak/review.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { reachLimit, withSession } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/**
 * Runs another flow in the middle of this one, with what it is handed: that is told instead of asked. One
 * level too deep is refused with a sentence, and this flow goes on without it.
 */
export function enterCall(turn: Turn, step: CallStep): StepOutcome {
  const { frames } = turn.session;
  if (frames.length > turn.library.limits.depth) {
    const refused = saySentence(reachLimit(turn, "depth"), "too_deep");
    return { turn: refused, next: { kind: "step", step: step.next } };
  }
  const values = assignedValues(turn, step.with);
  const frame = newFrame(turn, step.flow);
  const inherited = [...new Set([...frame.inherited, ...values.map(({ slot }) => slot)])];
  const called = { ...frame, call: step.id, inherited };
  const pushed = withSession(openFlow(turn, step.flow), { frames: [...frames, called] });
  const started = values.reduce((next, { slot, value }) => storeSlot(next, slot, value), pushed);
  return { turn: started, next: { kind: "step", step: frame.step } };
}
