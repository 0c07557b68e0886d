import type { BotMessage } from "../message/bot-message.ts";
import type { Happening } from "../message/happening.ts";
import { showMenu } from "./citizen/show-menu.ts";
import type { Effect } from "./effect.ts";
import { personSpeaks } from "./handover/person-speaks.ts";
import { forgetTurnSlots } from "./slots/store-slot.ts";
import { sentence } from "./speak/render-text.ts";
import type { Turn } from "./turn.ts";
import { reachLimit, withSession } from "./turn.ts";
import type { TurnResult } from "./turn-result.ts";

/** Closes a turn: never silence towards a citizen, never too many messages, and what was said is remembered. */
export function finishTurn(before: Turn, happening: Happening): TurnResult {
  const spoken = breakSilence(before, happening);
  const { messagesPerTurn } = spoken.library.limits;
  const tooMany = spoken.said.length > messagesPerTurn;
  const turn = tooMany ? reachLimit(spoken, "messages_per_turn") : spoken;
  const said = tooMany ? joinLast(turn.said, messagesPerTurn) : turn.said;
  const remembered = remember(forgetTurnSlots(turn), before, said);
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

/** What does not fit any more is joined to the last message, so that nothing is lost. */
function joinLast(said: readonly BotMessage[], limit: number): BotMessage[] {
  const kept = said.slice(0, limit - 1);
  const rest = said.slice(limit - 1);
  const joined: BotMessage = {
    text: rest.map((it) => it.text).join("\n\n"),
    buttons: rest.flatMap((it) => it.buttons),
    attachments: rest.flatMap((it) => it.attachments),
  };
  return [...kept, joined];
}

/** For "nhắc lại": repeating does not count as something new. */
function remember(turn: Turn, before: Turn, said: readonly BotMessage[]): Turn {
  const repeated = before.trail.understood === "repeat";
  if (said.length === 0 || repeated) return turn;
  return withSession(turn, { lastSaid: said, repeats: 0 });
}
