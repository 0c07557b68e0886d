import type { SentenceKey } from "../../flow/sentence.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { sentenceButton } from "./make-button.ts";
import { sentence } from "./render-text.ts";

/** The command behind the button "Tiếp": the next idea in slow mode. */
export const NEXT_COMMAND = "next";

/** In slow mode: keeps the first idea of what is to be said, and the others until they are asked for. */
export function paceIdeas(turn: Turn, messages: readonly BotMessage[]): Turn {
  const [first, ...rest] = messages.flatMap((it) => ideasOf(turn, it));
  if (first === undefined) return turn;
  const { joined, left } = joinGlued(turn, first, rest);
  const more = left.length > 0;
  const next = sentenceButton(turn, "next_button", { kind: "command", command: NEXT_COMMAND });
  const shown = more ? { ...joined, buttons: [...joined.buttons, next] } : joined;
  return { ...withSession(turn, { unsaid: left }), said: [shown], paced: true };
}

/** One sentence a message; buttons and pictures stay with the last. */
export function ideasOf(turn: Turn, message: BotMessage): BotMessage[] {
  const ideas: string[] = [];
  for (const part of splitSentences(message.text)) {
    const before = ideas.at(-1);
    if (before !== undefined && isGlued(turn, before))
      ideas[ideas.length - 1] = `${before}\n${part}`;
    else ideas.push(part);
  }
  const last = ideas.pop();
  if (last === undefined) return [message];
  const bare = ideas.map((text) => ({ text, buttons: [], attachments: [] }));
  return [...bare, { ...message, text: last }];
}

/** A word of the bot's own that goes before something is no idea by itself. */
function joinGlued(turn: Turn, first: BotMessage, rest: readonly BotMessage[]) {
  const [second, ...others] = rest;
  if (second === undefined || !isGlued(turn, first.text) || first.buttons.length > 0) {
    return { joined: first, left: rest };
  }
  return { joined: { ...second, text: `${first.text}\n${second.text}` }, left: others };
}

function isGlued(turn: Turn, text: string): boolean {
  return GLUED.some((key) => sentence(turn, key) === text);
}

const GLUED: readonly SentenceKey[] = [
  "bridge",
  "slow_on",
  "went_back",
  "kept",
  "corrected",
  "already_here",
  "library_changed",
  "locale_switched",
];
