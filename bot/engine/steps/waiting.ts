import type { WaitingStep } from "../../flow/step.ts";
import { waits } from "../../flow/step.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Button } from "../../message/button.ts";
import { renderText } from "../speak/render-text.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";
import { answerAsk, askButtons } from "./ask.ts";
import { answerChoose, chooseButtons } from "./choose.ts";
import { answerGuide, guideMessage } from "./guide.ts";
import { guideButtons } from "./guide-buttons.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";

/** The step that waits for the citizen; null when no flow runs. */
export function waitingStep(turn: Turn): WaitingStep | null {
  const frame = topFrame(turn);
  if (frame === null) return null;
  const step = flowOf(turn, frame).steps.get(frame.step);
  return step !== undefined && waits(step) ? step : null;
}

/** Everything that can be pressed at a waiting step right now. */
export function waitingButtons(turn: Turn, step: WaitingStep): Button[] {
  switch (step.kind) {
    case "ask":
      return askButtons(turn, step);
    case "choose":
      return chooseButtons(turn, step);
    case "guide":
      return guideButtons(turn, step);
  }
}

/** The question of a waiting step; `short` after a digression. */
export function questionMessage(turn: Turn, step: WaitingStep, short: boolean): BotMessage {
  if (step.kind === "guide") return guideMessage(turn, step);
  const text = renderText(turn, step.question, { short });
  return { text, buttons: waitingButtons(turn, step), attachments: [] };
}

export function answerStep(turn: Turn, step: WaitingStep, answer: Answer): AnswerOutcome {
  switch (step.kind) {
    case "ask":
      return answerAsk(turn, step, answer);
    case "choose":
      return answerChoose(turn, step, answer);
    case "guide":
      return answerGuide(turn, step, answer);
  }
}

/** Other words for the things that can be pressed, in the order of `waitingButtons`. */
export function otherWords(step: WaitingStep): readonly (readonly string[])[] {
  return step.kind === "choose" ? step.options.map((it) => it.also) : [];
}
