import { topChain } from "../flow/call-chain.ts";
import { putTopAside } from "../flow/put-aside.ts";
import { takeUpTop } from "../flow/take-up-top.ts";
import type { Frame } from "../session.ts";
import { DAY_MS } from "../session.ts";
import { askSide } from "../side/ask-side.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import { withoutReminders } from "../timers/keep-timers.ts";
import type { Turn } from "../turn.ts";
import { flowOf, withSession } from "../turn.ts";

/** Cancels the top flow, with what called it; asks first when more than three answers would be lost. */
export function cancel(turn: Turn): Turn {
  const { chain } = topChain(turn.session.frames);
  const [frame] = chain;
  if (frame === undefined) return saySentence(turn, "nothing_to_cancel");
  const answers = chain.reduce((sum, it) => sum + it.answers, 0);
  if (turn.session.side?.kind === "cancel" || answers <= ANSWERS_LOST_UNASKED) {
    return cancelNow(turn);
  }
  const work = renderText(turn, flowOf(turn, frame).title);
  return askSide(turn, { kind: "cancel" }, sentence(turn, "cancel_confirm", { việc: work }));
}

const ANSWERS_LOST_UNASKED = 3;

/** Cancels without asking. The answers are kept for a day. */
export function cancelNow(turn: Turn): Turn {
  const { chain, beneath } = topChain(turn.session.frames);
  const [frame] = chain;
  if (frame === undefined) return saySentence(turn, "nothing_to_cancel");
  const work = renderText(turn, flowOf(turn, frame).title);
  const resting = withSession(turn, { frames: [...beneath, ...chain.map(atRest)], side: null });
  const aside = putTopAside(resting, DAY_MS);
  return takeUpTop(saySentence(aside, "cancelled", { việc: work }), { bridge: true });
}

/** Nothing is reminded of or waited for any more. */
function atRest(frame: Frame): Frame {
  return { ...withoutReminders(frame), lookUp: null };
}
