import { askAgain } from "../flow/ask-again.ts";
import { restoreMark } from "../flow/checkpoint.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Undoes the last answered question: slots and place are as they were before it. */
export function goBack(turn: Turn): Turn {
  const { checkpoints, side } = turn.session;
  if (side !== null) return askAgain(withSession(turn, { side: null }), { bridge: false });
  const last = checkpoints.at(-1);
  if (last === undefined) return askAgain(saySentence(turn, "nothing_before"), { bridge: false });
  if (last.kind === "barrier") return askAgain(saySentence(turn, "cannot_undo"), { bridge: false });
  const restored = restoreMark(turn, checkpoints.length - 1) ?? turn;
  return askAgain(saySentence(restored, "went_back"), { bridge: false });
}
