import type { SentenceKey } from "../../flow/sentence.ts";
import type { LinkButton } from "../../flow/step.ts";
import type { Destination } from "../../flow/step-base.ts";
import type { Text } from "../../flow/text.ts";
import type { Button, ButtonAction } from "../../message/button.ts";
import type { Turn } from "../turn.ts";
import { renderText, sentence } from "./render-text.ts";

/** A button with a label that an editor wrote; its short form comes from the variant `ngắn`. */
export function makeButton(turn: Turn, label: Text, action: ButtonAction): Button {
  const full = renderText(turn, label);
  if (!("short" in label.variants)) return { label: full, action };
  return { label: full, short: renderText(turn, label, { short: true }), action };
}

/** A button whose label is one of the bot's own sentences. */
export function sentenceButton(turn: Turn, key: SentenceKey, action: ButtonAction): Button {
  return { label: sentence(turn, key), action };
}

export function officerButton(turn: Turn): Button {
  return sentenceButton(turn, "officer_button", { kind: "command", command: "officer" });
}

export function menuButton(turn: Turn): Button {
  return sentenceButton(turn, "menu_button", { kind: "command", command: "menu" });
}

export function resumeButton(turn: Turn): Button {
  return sentenceButton(turn, "resume_button", { kind: "command", command: "resume" });
}

/** Buttons of a `say`, an `end` or an FAQ entry: they lead somewhere and never grow stale. */
export function linkButtons(
  turn: Turn,
  buttons: readonly LinkButton[],
  flow: string | null,
): Button[] {
  return buttons.flatMap((button) => {
    const action = openAction(button.to, flow);
    return action === null ? [] : [makeButton(turn, button.label, action)];
  });
}

function openAction(to: Destination, flow: string | null): ButtonAction | null {
  if (to.kind === "flow") return { kind: "open", flow: to.flow };
  return flow === null ? null : { kind: "open", flow, step: to.step };
}
