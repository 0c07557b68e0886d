import { takeResult } from "../look-ups/take-result.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import { askAgain } from "./ask-again.ts";
import { runFlow } from "./run-flow.ts";

/**
 * Takes up the top flow again where it stands: behind a look-up that came back, at its question, or at the
 * step before which it was stopped.
 */
export function takeUpTop(turn: Turn, how: { readonly bridge: boolean }): Turn {
  const taken = takeResult(turn);
  if (taken !== null) return runFlow(taken.turn, taken.next);
  if (topFrame(turn)?.lookUp != null) return saySentence(turn, "looking_up");
  const frame = topFrame(turn);
  if (frame === null || waitingStep(turn) !== null) return askAgain(turn, how);
  return runFlow(turn, { kind: "step", step: frame.step });
}
