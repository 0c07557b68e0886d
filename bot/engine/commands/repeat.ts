import type { BotMessage } from "../../message/bot-message.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { askAgain } from "../flow/ask-again.ts";
import { officerButton } from "../speak/make-button.ts";
import { say, saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Says the last turn again; the second time slowly, the third time with the hotline and a person. */
export function repeat(turn: Turn): Turn {
  const { lastSaid } = turn.session;
  if (lastSaid.length === 0)
    return askAgain(saySentence(turn, "nothing_to_repeat"), { bridge: false });
  const repeats = turn.session.repeats + 1;
  const counted = withSession(turn, { repeats });
  if (repeats >= OFFER_AT) {
    const offered = saySentence(counted, "repeat_offer", {}, [officerButton(counted)]);
    return lastSaid.reduce(say, offered);
  }
  return (repeats === SLOW_AT ? lastSaid.flatMap(slowly) : lastSaid).reduce(say, counted);
}

const SLOW_AT = 2;
const OFFER_AT = 3;

/** One sentence a message; buttons and pictures stay with the last. */
function slowly(message: BotMessage): BotMessage[] {
  const sentences = splitSentences(message.text);
  const last = sentences.at(-1);
  if (last === undefined) return [message];
  const before = sentences.slice(0, -1).map((text) => ({ text, buttons: [], attachments: [] }));
  return [...before, { ...message, text: last }];
}
