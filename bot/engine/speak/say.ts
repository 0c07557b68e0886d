import type { SentenceKey } from "../../flow/sentence.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Button } from "../../message/button.ts";
import type { Turn } from "../turn.ts";
import { sentence } from "./render-text.ts";

/** Adds a message to what this turn says. */
export function say(turn: Turn, message: BotMessage): Turn {
  return { ...turn, said: [...turn.said, message] };
}

export function sayText(turn: Turn, text: string, buttons: readonly Button[] = []): Turn {
  return say(turn, { text, buttons, attachments: [] });
}

/** Says one of the bot's own sentences. */
export function saySentence(
  turn: Turn,
  key: SentenceKey,
  params: Readonly<Record<string, string>> = {},
  buttons: readonly Button[] = [],
): Turn {
  return sayText(turn, sentence(turn, key, params), buttons);
}
