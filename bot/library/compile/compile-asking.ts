import type { AskStep, ChooseStep, Option } from "../../flow/step.ts";
import type { GiveUp } from "../../flow/step-base.ts";
import { fold } from "../../text/fold.ts";
import { GIVE_UP_WORDS } from "../keywords/fixed-words.ts";
import { didYouMean } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import type { Path } from "../reading/positions.ts";
import { error, quote, warning } from "../report.ts";
import type { OptionInput, StepInputOf } from "../schemas/step-schemas.ts";
import { compileSuggestedAnswers, stepLabel } from "./compile-parts.ts";
import { compileTexts } from "./compile-texts.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { addMeant, complainIn, destinationOf, slotNamed, stepText } from "./flow-scope.ts";
import { defaultOf, valueOfOption } from "./options-of-slot.ts";

export function compileAsk(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"ask">,
  next: string | null,
): AskStep {
  const slot = slotNamed(scope, input.ask, [...draft.path, "ask"], "fills");
  if (slot?.type === "choice") {
    complainIn(scope, [...draft.path, "ask"], CHOICE_ASKED_FREELY);
  }
  return {
    kind: "ask",
    id: draft.id,
    next,
    slot: input.ask,
    ...compileAsking(scope, draft, input),
    examples: compileTexts(scope, draft, input.examples, "examples"),
    verbatim: input.verbatim ?? false,
    optional: input.optional ?? false,
    buttons: compileSuggestedAnswers(scope, draft, input.buttons ?? []),
  };
}

export function compileChoose(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"choose">,
  next: string | null,
): ChooseStep {
  if (input.choose !== null) {
    const slot = slotNamed(scope, input.choose, [...draft.path, "choose"], "fills");
    if (slot !== null && slot.type !== "choice" && slot.type !== "text") {
      complainIn(scope, [...draft.path, "choose"], CHOICE_FOR_OTHER_KIND);
    }
  }
  return {
    kind: "choose",
    id: draft.id,
    next,
    slot: input.choose,
    ...compileAsking(scope, draft, input),
    options: compileOptions(scope, draft, input.options),
  };
}

/** Options of a choice or a quiz, told apart for people and for the program. */
export function compileOptions(
  scope: FlowScope,
  draft: StepDraft,
  options: readonly OptionInput[],
): readonly Option[] {
  reportEqualOptions(scope, draft, options);
  return options.map((option, index) => compileOption(scope, draft, option, index));
}

function compileAsking(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"ask"> | StepInputOf<"choose">,
): Pick<AskStep, "question" | "retry" | "attempts" | "onGiveUp" | "why"> {
  return {
    question: stepText(scope, draft, input.question, ["question"]),
    retry: compileTexts(scope, draft, input.retry, "retry"),
    attempts: input.attempts === "unlimited" ? null : (input.attempts ?? DEFAULT_ATTEMPTS),
    onGiveUp: compileGiveUp(scope, input.on_give_up, [...draft.path, "on_give_up"]),
    why: input.why === undefined ? null : stepText(scope, draft, input.why, ["why"]),
  };
}

/** What follows a question asked in vain: a fixed word, or a step of the flow. */
export function compileGiveUp(scope: FlowScope, typed: string | undefined, path: Path): GiveUp {
  if (typed === undefined || typed === PLACEHOLDER) return { kind: "officer" };
  if (scope.named.has(typed)) {
    scope.targets.add(typed);
    return { kind: "step", step: typed };
  }
  if (typed === "officer" || typed === "skip" || typed === "end") return { kind: typed };
  const english = scope.draft.document.language === "en";
  const words = english ? Object.keys(GIVE_UP_WORDS) : Object.values(GIVE_UP_WORDS);
  const known = [...words, ...scope.named.keys()];
  addMeant(scope.meant.steps, typed, known);
  complainIn(
    scope,
    path,
    error(
      "unknown-step",
      `Bước ${quote(typed)} không có trong luồng này.`,
      didYouMean(typed, known, `Viết ${words.join(", ")} hoặc một bước.`),
    ),
  );
  return { kind: "officer" };
}

function compileOption(
  scope: FlowScope,
  draft: StepDraft,
  option: OptionInput,
  index: number,
): Option {
  const value = valueOfOption(option);
  if (typeof option === "string") {
    return { value, label: stepText(scope, draft, option, ["options", index]), also: [], to: null };
  }
  const to = [...draft.path, "options", index, "to"];
  return {
    value,
    label: stepLabel(scope, draft, option, ["options", index]),
    also: option.also ?? [],
    to: option.to === undefined ? null : destinationOf(scope, option.to, to),
  };
}

function reportEqualOptions(
  scope: FlowScope,
  draft: StepDraft,
  options: readonly OptionInput[],
): void {
  const labels = new Set<string>();
  const values = new Set<string>();
  const phrases = new Set<string>();
  for (const [index, option] of options.entries()) {
    const path = [...draft.path, "options", index];
    const label = typeof option === "string" ? option : defaultOf(option.label);
    const value = valueOfOption(option);
    const also = typeof option === "string" ? [] : (option.also ?? []);
    if (labels.has(fold(label))) complainIn(scope, path, equalOptions("nhãn", label));
    else if (values.has(fold(value))) complainIn(scope, path, equalOptions("giá trị", value));
    const shared = also.find((phrase) => phrases.has(fold(phrase)));
    if (shared !== undefined) complainIn(scope, [...path, "also"], equalPhrase(shared));
    labels.add(fold(label));
    values.add(fold(value));
    for (const phrase of [label, ...also]) phrases.add(fold(phrase));
  }
}

function equalOptions(what: string, shown: string) {
  return error(
    "equal-options",
    `Hai lựa chọn có cùng ${what} ${quote(shown)} (không kể dấu và chữ hoa).`,
    "Đặt khác đi để người dân và máy phân biệt được.",
  );
}

function equalPhrase(phrase: string) {
  return warning(
    "equal-phrases",
    `Cách nói ${quote(phrase)} đã thuộc một lựa chọn ở trên.`,
    "Giữ cách nói ấy ở một lựa chọn thôi.",
  );
}

const DEFAULT_ATTEMPTS = 3;

const CHOICE_ASKED_FREELY = warning(
  "choice-asked-freely",
  "Kiểu lựa chọn mà dùng bước hỏi thì câu nào của người dân cũng được nhận.",
  "Dùng bước chọn với các lựa chọn, hoặc đổi kiểu thành văn bản.",
);
const CHOICE_FOR_OTHER_KIND = error(
  "type-mismatch",
  "Bước chọn ghi chữ, mà mục cần biết này không phải kiểu lựa chọn hay văn bản.",
  "Đổi kiểu thành lựa chọn.",
);
