import { takeResult } from "../look-ups/take-result.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import { askAgain } from "./ask-again.ts";
import { runFlow } from "./run-flow.ts";

/** Takes up the top flow again where it stands: behind a look-up that came back, else at its question. */
export function takeUpTop(turn: Turn, how: { readonly bridge: boolean }): Turn {
  const taken = takeResult(turn);
  if (taken !== null) return runFlow(taken.turn, taken.next);
  if (topFrame(turn)?.lookUp != null) return saySentence(turn, "looking_up");
  return askAgain(turn, how);
}
