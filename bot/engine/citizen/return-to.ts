import type { ButtonAction } from "../../message/button.ts";
import { takeUp } from "../commands/resume.ts";
import { askAgain } from "../flow/ask-again.ts";
import { restoreMark } from "../flow/checkpoint.ts";
import { runFlow } from "../flow/run-flow.ts";
import { startFlow } from "../flow/start-flow.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";

type AnswerAction = Extract<ButtonAction, { kind: "answer" }>;

/**
 * Goes back to the question an old button belongs to: to the state before it was answered where that is
 * still remembered, to the unfinished work that waits at it, else to the step itself.
 */
export function returnTo(turn: Turn, action: ButtonAction): Turn {
  if (action.kind !== "answer") return askAgain(turn, { bridge: false });
  const index = checkpointOf(turn, action);
  const { checkpoints } = turn.session;
  const restored = restoreMark(turn, index);
  if (restored !== null) {
    if (checkpoints.slice(index).some((it) => it.kind === "barrier")) {
      return askAgain(saySentence(turn, "cannot_undo"), { bridge: false });
    }
    return askAgain(saySentence(restored, "went_back"), { bridge: false });
  }
  const work = turn.session.unfinished.find(({ frames }) => standsAt(frames.at(-1), action));
  if (work !== undefined) return takeUp(turn, work);
  if (topFrame(turn)?.flow === action.flow) {
    return runFlow(turn, { kind: "step", step: action.step });
  }
  return startFlow(turn, action.flow, action.step);
}

function checkpointOf(turn: Turn, action: AnswerAction): number {
  return turn.session.checkpoints.findLastIndex(
    (it) => it.kind === "answer" && standsAt(it.frames.at(-1), action),
  );
}

function standsAt(frame: { flow: string; step: string } | undefined, place: AnswerAction): boolean {
  return frame?.flow === place.flow && frame.step === place.step;
}
