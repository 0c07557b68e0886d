import type { BotMessage } from "../../message/bot-message.ts";
import { askAgain } from "../flow/ask-again.ts";
import { NEXT_COMMAND, paceIdeas } from "../speak/pace.ts";
import { say, saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withManner, withSession } from "../turn.ts";

/** From now on one idea a message: begins with the waiting question, or with what was said last. */
export function speakSlowly(turn: Turn): Turn {
  const slow = saySentence(withManner(turn, { slow: true }), "slow_on");
  if (waitingStep(slow) !== null) return askAgain(slow, { bridge: false });
  return turn.session.lastSaid.map(withoutNext).reduce(say, slow);
}

/** Back to whole turns; what was still to be said follows at once. */
export function speakNormally(turn: Turn): Turn {
  const normal = saySentence(withManner(turn, { slow: false }), "slow_off");
  const { unsaid } = turn.upkeep;
  return unsaid.length > 0 ? unsaid.reduce(say, normal) : askAgain(normal, { bridge: false });
}

/** Says the next idea; where none is left, the waiting question. */
export function sayNext(turn: Turn, unsaid: readonly BotMessage[]): Turn {
  if (unsaid.length > 0) return paceIdeas(withSession(turn, { unsaid: [] }), unsaid);
  if (waitingStep(turn) !== null) return askAgain(turn, { bridge: false });
  return turn.session.lastSaid.map(withoutNext).reduce(say, turn);
}

function withoutNext(message: BotMessage): BotMessage {
  const buttons = message.buttons.filter(
    ({ action }) => action.kind !== "command" || action.command !== NEXT_COMMAND,
  );
  return { ...message, buttons };
}
