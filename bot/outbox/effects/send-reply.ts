import type { Effect } from "../../engine/effect.ts";
import { splitText } from "../../text/split-text.ts";
import type { Consequence, EffectContext } from "../consequence.ts";
import { draftOf } from "../outgoing-body.ts";
import { MESSAGE_LENGTH } from "./send-message.ts";

/** Owes an officer's words, exactly as written. */
export function sendReply(
  effect: Extract<Effect, { type: "send_reply" }>,
  context: EffectContext,
): Consequence {
  const { officer, text } = effect;
  const outgoing = splitText(text, MESSAGE_LENGTH).map((part) =>
    draftOf({ ...context, author: "officer" }, { text: part, buttons: [], attachments: [] }),
  );
  return {
    outgoing,
    journal: [{ kind: "officer_said", officer, text, messages: outgoing.length }],
  };
}
