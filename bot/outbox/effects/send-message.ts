import type { OutgoingButton } from "../../channel/outgoing-message.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Button } from "../../message/button.ts";
import { splitText } from "../../text/split-text.ts";
import type { Consequence, EffectContext } from "../consequence.ts";
import { draftOf } from "../outgoing-body.ts";

/** Longest message after splitting, characters. */
export const MESSAGE_LENGTH = 2_000;

/** Owes a message of the bot, cut at sentence ends where it is too long; buttons stay with the last part. */
export function sendMessage(
  effect: Extract<Effect, { type: "send_message" }>,
  context: EffectContext,
): Consequence {
  const { message, author } = effect;
  const parts = partsOf(message.text);
  const buttons = message.buttons.map((button) => sealed(button, context));
  const outgoing = parts.map((text, index) => {
    const isLast = index === parts.length - 1;
    return draftOf(
      { ...context, author },
      {
        text,
        buttons: isLast ? buttons : [],
        attachments: isLast ? message.attachments : [],
      },
    );
  });
  const said = {
    kind: "bot_said",
    automatic: author === "automatic",
    text: message.text,
    buttons: message.buttons.map((it) => it.label),
    messages: parts.length,
  } as const;
  return { outgoing, journal: [said] };
}

/** A message without words still carries its pictures and buttons. */
function partsOf(text: string): string[] {
  const parts = splitText(text, MESSAGE_LENGTH);
  return parts.length === 0 ? [""] : parts;
}

function sealed(button: Button, context: EffectContext): OutgoingButton {
  const { action, label, short } = button;
  if (action.kind === "url") return { kind: "url", label, url: action.url };
  if (action.kind === "call") return { kind: "call", label, phone: action.phone };
  const payload = context.seal.seal(context.conversation, context.library, action);
  return {
    kind: "reply",
    label,
    payload,
    ...(short === undefined ? {} : { short }),
    ...(action.kind === "share_location" ? { wants: "location" } : {}),
  };
}
