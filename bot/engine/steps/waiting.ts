import type { WaitingStep } from "../../flow/step.ts";
import { waits } from "../../flow/step.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Button } from "../../message/button.ts";
import { goOnTo } from "../flow/go-on.ts";
import { renderText } from "../speak/render-text.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";
import { answerAsk, askButtons } from "./ask.ts";
import { answerChoose, chooseButtons } from "./choose.ts";
import { answerConfirm, CONFIRM_WORDS, confirmButtons, confirmMessage } from "./confirm.ts";
import { answerGuide, guideMessage } from "./guide.ts";
import { guideButtons } from "./guide-buttons.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { answerQuiz, quizButtons } from "./quiz.ts";
import { answerRate, RATE_WORDS, rateButtons } from "./rate.ts";

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
    case "confirm":
      return confirmButtons(turn, step);
    case "quiz":
      return quizButtons(turn, step);
    case "rate":
      return rateButtons(turn, step);
  }
}

/** The question of a waiting step; `short` after a digression. */
export function questionMessage(turn: Turn, step: WaitingStep, short: boolean): BotMessage {
  if (step.kind === "guide") return guideMessage(turn, step);
  if (step.kind === "confirm") return confirmMessage(turn, step);
  const text = renderText(turn, step.question, { short });
  return { text, buttons: waitingButtons(turn, step), attachments: [] };
}

/** Hands an answer to the waiting step. A corrected answer leads back to where it was found wrong. */
export function answerStep(turn: Turn, step: WaitingStep, answer: Answer): AnswerOutcome {
  const outcome = takeAnswer(turn, step, answer);
  if (outcome.kind !== "taken" || step.kind === "confirm") return outcome;
  return { kind: "taken", ...goOnTo(outcome.turn, outcome.next) };
}

function takeAnswer(turn: Turn, step: WaitingStep, answer: Answer): AnswerOutcome {
  switch (step.kind) {
    case "ask":
      return answerAsk(turn, step, answer);
    case "choose":
      return answerChoose(turn, step, answer);
    case "guide":
      return answerGuide(turn, step, answer);
    case "confirm":
      return answerConfirm(turn, step, answer);
    case "quiz":
      return answerQuiz(turn, step, answer);
    case "rate":
      return answerRate(turn, step, answer);
  }
}

/** Other words for the things that can be pressed, in the order of `waitingButtons`. */
export function otherWords(step: WaitingStep): readonly (readonly string[])[] {
  switch (step.kind) {
    case "choose":
    case "quiz":
      return step.options.map((it) => it.also);
    case "confirm":
      return CONFIRM_WORDS;
    case "rate":
      return RATE_WORDS;
    case "ask":
    case "guide":
      return [];
  }
}
