import type { ConfirmStep, QuizStep, RateStep } from "../../flow/step.ts";
import type { Text } from "../../flow/text.ts";
import { fold } from "../../text/fold.ts";
import { didYouMean } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import { error, quote } from "../report.ts";
import type { StepInputOf } from "../schemas/step-schemas.ts";
import { compileOptions } from "./compile-asking.ts";
import { compileInto } from "./compile-lookup.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, slotNamed, stepText } from "./flow-scope.ts";

export function compileConfirm(
  scope: FlowScope,
  draft: StepDraft,
  { confirm, question }: StepInputOf<"confirm">,
  next: string | null,
): ConfirmStep {
  const known = confirm.filter(
    (name, index) => slotNamed(scope, name, [...draft.path, "confirm", index], "reads") !== null,
  );
  return {
    kind: "confirm",
    id: draft.id,
    next,
    slots: known,
    question: question === undefined ? null : stepText(scope, draft, question, ["question"]),
  };
}

export function compileQuiz(
  scope: FlowScope,
  draft: StepDraft,
  { quiz, options, answer, explain }: StepInputOf<"quiz">,
  next: string | null,
): QuizStep {
  const compiled = compileOptions(scope, draft, options);
  const right =
    compiled.find((option) => option.value === answer) ??
    compiled.find(({ label }) => fold(plainLabel(label)) === fold(answer));
  if (right === undefined && answer !== PLACEHOLDER) {
    const labels = compiled.map(({ label }) => plainLabel(label));
    complainIn(
      scope,
      [...draft.path, "answer"],
      error(
        "unknown-option",
        `Đáp án ${quote(answer)} không có trong các lựa chọn.`,
        didYouMean(answer, labels, `Viết một trong: ${labels.join(", ")}.`),
      ),
    );
  }
  return {
    kind: "quiz",
    id: draft.id,
    next,
    question: stepText(scope, draft, quiz, ["quiz"]),
    options: compiled,
    answer: right?.value ?? answer,
    explain: explain === undefined ? null : stepText(scope, draft, explain, ["explain"]),
  };
}

function plainLabel({ variants }: Text): string {
  const { default: plain = "" } = variants;
  return plain;
}

export function compileRate(
  scope: FlowScope,
  draft: StepDraft,
  { rate, into }: StepInputOf<"rate">,
  next: string | null,
): RateStep {
  const [received] = compileInto(scope, draft, into, ["rating"]);
  return {
    kind: "rate",
    id: draft.id,
    next,
    question: stepText(scope, draft, rate, ["rate"]),
    into: received?.slot ?? null,
  };
}
