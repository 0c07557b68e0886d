import type { ChooseStep, Option } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { makeButton } from "../speak/make-button.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";
import { tellChosen } from "./tell-chosen.ts";

export function chooseButtons(turn: Turn, step: ChooseStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  return step.options.map((option) =>
    makeButton(turn, option.label, { kind: "answer", flow, step: step.id, option: option.value }),
  );
}

/** Takes the chosen option; words were matched against the options when the message was read. */
export function answerChoose(turn: Turn, step: ChooseStep, answer: Answer): AnswerOutcome {
  const option =
    answer.kind === "option"
      ? step.options.find((it) => it.value === answer.option)
      : step.options[answer.reading.option ?? -1];
  if (option === undefined) return UNFIT_ANSWER;
  return {
    kind: "taken",
    turn: takeValue(tellChosen(turn, step, option), step.slot, option.value),
    next: after(step, option),
  };
}

function after(step: ChooseStep, option: Option) {
  if (option.to !== null) return { kind: "go", to: option.to } as const;
  return { kind: "step", step: step.next } as const;
}
