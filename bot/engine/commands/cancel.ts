import { askAgain } from "../flow/ask-again.ts";
import { putAside } from "../flow/put-aside.ts";
import { DAY_MS } from "../session.ts";
import { askSide } from "../side/ask-side.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withSession } from "../turn.ts";

/** Cancels the top flow; asks first when more than three answers would be lost. */
export function cancel(turn: Turn): Turn {
  const frame = topFrame(turn);
  if (frame === null) return saySentence(turn, "nothing_to_cancel");
  if (turn.session.side?.kind === "cancel" || frame.answers <= ANSWERS_LOST_UNASKED) {
    return cancelNow(turn);
  }
  const work = renderText(turn, flowOf(turn, frame).title);
  return askSide(turn, { kind: "cancel" }, sentence(turn, "cancel_confirm", { việc: work }));
}

const ANSWERS_LOST_UNASKED = 3;

/** Cancels without asking. The answers are kept for a day. */
export function cancelNow(turn: Turn): Turn {
  const frame = topFrame(turn);
  if (frame === null) return saySentence(turn, "nothing_to_cancel");
  const work = renderText(turn, flowOf(turn, frame).title);
  const beneath = turn.session.frames.slice(0, -1);
  const alone = withSession(turn, { frames: [frame], side: null });
  const aside = withSession(putAside(alone, DAY_MS), { frames: beneath });
  return askAgain(saySentence(aside, "cancelled", { việc: work }), { bridge: true });
}
