import type { ButtonAction } from "../../message/button.ts";
import { askAgain } from "../flow/ask-again.ts";
import { runFlow } from "../flow/run-flow.ts";
import { startFlow } from "../flow/start-flow.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession } from "../turn.ts";

/**
 * Goes back to the question an old button belongs to: to the state before it was answered where that is
 * still remembered, else to the step itself.
 */
export function returnTo(turn: Turn, action: ButtonAction): Turn {
  if (action.kind !== "answer") return askAgain(turn, { bridge: false });
  const { checkpoints } = turn.session;
  const barrier = checkpoints.findLastIndex((it) => it.kind === "barrier");
  const index = checkpoints.findLastIndex((it, position) => {
    if (it.kind !== "answer" || position < barrier) return false;
    const frame = it.frames.at(-1);
    return frame?.flow === action.flow && frame.step === action.step;
  });
  const found = checkpoints[index];
  if (found?.kind === "answer") {
    const { frames, slots } = found;
    const restored = withSession(turn, { frames, slots, checkpoints: checkpoints.slice(0, index) });
    return askAgain(saySentence(restored, "went_back"), { bridge: false });
  }
  if (topFrame(turn)?.flow === action.flow) {
    return runFlow(turn, { kind: "step", step: action.step });
  }
  return startFlow(turn, action.flow, action.step);
}
