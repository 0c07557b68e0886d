import type { EndStep } from "../../flow/step.ts";
import { linkButtons } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Says the closing words, where there are any, and ends the flow. */
export function enterEnd(turn: Turn, step: EndStep): StepOutcome {
  const buttons = linkButtons(turn, step.buttons, null);
  const said = step.say === null ? turn : sayText(turn, renderText(turn, step.say), buttons);
  return { turn: said, next: { kind: "end" } };
}
