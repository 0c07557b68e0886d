import type { QuizStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { makeButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";
import { tellChosen } from "./tell-chosen.ts";

export function quizButtons(turn: Turn, step: QuizStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  return step.options.map((option) =>
    makeButton(turn, option.label, { kind: "answer", flow, step: step.id, option: option.value }),
  );
}

/** Tells whether the answer was right, and the right one with its explanation. Either way it goes on. */
export function answerQuiz(turn: Turn, step: QuizStep, answer: Answer): AnswerOutcome {
  const option =
    answer.kind === "option"
      ? step.options.find((it) => it.value === answer.option)
      : step.options[(answer.kind === "text" ? answer.reading.option : null) ?? -1];
  if (option === undefined) return UNFIT_ANSWER;
  const taken = takeValue(tellChosen(turn, step, option), null, null);
  const right = step.options.find((it) => it.value === step.answer);
  const verdict =
    option.value === step.answer
      ? sentence(taken, "quiz_right")
      : sentence(taken, "quiz_wrong", {
          "đáp án": right === undefined ? "" : renderText(taken, right.label),
        });
  const explained = step.explain === null ? [] : [renderText(taken, step.explain)];
  return {
    kind: "taken",
    turn: sayText(taken, [verdict, ...explained].join("\n")),
    next: option.to === null ? { kind: "step", step: step.next } : { kind: "go", to: option.to },
  };
}
