import type { BotMessage } from "../message/bot-message.ts";
import type { Happening } from "../message/happening.ts";
import { showMenu } from "./citizen/show-menu.ts";
import type { Effect } from "./effect.ts";
import { personSpeaks } from "./handover/person-speaks.ts";
import { forgetTurnSlots } from "./slots/store-slot.ts";
import { paceIdeas } from "./speak/pace.ts";
import { sentence } from "./speak/render-text.ts";
import type { Turn } from "./turn.ts";
import { reachLimit, withSession } from "./turn.ts";
import type { TurnResult } from "./turn-result.ts";

/** Closes a turn: never silence towards a citizen, never too many messages, and what was said is remembered. */
export function finishTurn(before: Turn, happening: Happening): TurnResult {
  const turn = withinLimit(paced(breakSilence(before, happening)));
  const { said } = turn;
  const remembered = remember(forgetTurnSlots(turn), before);
  const automatic = personSpeaks(turn.session, turn.tools.now);
  const sends = said.map((message): Effect => {
    if (!automatic) return { type: "send_message", author: "bot", message };
    const text = sentence(turn, "automatic", { lời: message.text });
    return { type: "send_message", author: "automatic", message: { ...message, text } };
  });
  return { session: remembered.session, effects: [...turn.effects, ...sends], trail: turn.trail };
}

/** A citizen always hears something, unless a person has the word. */
function breakSilence(turn: Turn, happening: Happening): Turn {
  if (turn.said.length > 0 || !happening.kind.startsWith("citizen_")) return turn;
  return personSpeaks(turn.session, turn.tools.now) ? turn : showMenu(turn, "fallback");
}

/** A citizen who asked for it hears one idea at a time. */
function paced(turn: Turn): Turn {
  const { session, tools } = turn;
  if (!session.manner.slow || turn.paced || personSpeaks(session, tools.now)) return turn;
  return paceIdeas(turn, turn.said);
}

/** What does not fit any more is joined to the last message and said to be, so that nothing is lost. */
function withinLimit(turn: Turn): Turn {
  const { messagesPerTurn: limit } = turn.library.limits;
  const { said } = turn;
  if (said.length <= limit) return turn;
  const rest = said.slice(limit - 1);
  const joined: BotMessage = {
    text: [sentence(turn, "limit_messages"), ...rest.map((it) => it.text)].join("\n\n"),
    buttons: rest.flatMap((it) => it.buttons),
    attachments: rest.flatMap((it) => it.attachments),
  };
  return { ...reachLimit(turn, "messages_per_turn"), said: [...said.slice(0, limit - 1), joined] };
}

/** For "nhắc lại": repeating does not count as something new. */
function remember(turn: Turn, before: Turn): Turn {
  const { understood } = before.trail;
  if (turn.said.length === 0 || understood === "repeat") return turn;
  const simplified = understood === "simpler" ? turn.session.simplified : 0;
  return withSession(turn, { lastSaid: turn.said, repeats: 0, simplified });
}
