import type { CasePriority, CaseReason } from "../cases/case.ts";
import type { ActionStep } from "./action-step.ts";
import type { Condition } from "./condition.ts";
import type { Destination, GiveUp, StepBase } from "./step-base.ts";
import type { Text } from "./text.ts";

/**
 * A compiled step. Nested branches are laid flat: every step knows the step that follows it.
 * `next` is null where the flow ends after it.
 */
export type Step = SayStep | WaitingStep | IfStep | GoStep | OfficerStep | EndStep | ActionStep;
export type StepKind = Step["kind"];

export type SayStep = StepBase & {
  readonly kind: "say";
  readonly text: Text;
  readonly attach: readonly StepAttachment[];
  readonly buttons: readonly LinkButton[];
};

/** A button that leads to a step of the same flow or to another flow. */
export type LinkButton = { readonly label: Text; readonly to: Destination };

export type StepAttachment =
  | { readonly kind: "image" | "file" | "link"; readonly source: string; readonly label: Text }
  | {
      readonly kind: "map";
      readonly latitude: number;
      readonly longitude: number;
      readonly label: Text;
    };

/** What asking steps share. */
type Asking = {
  readonly question: Text;
  /** Said on the first, second … wrong answer; the last is said again when they run out. */
  readonly retry: readonly Text[];
  /** How often the question is asked in all; null: without limit. */
  readonly attempts: number | null;
  readonly onGiveUp: GiveUp;
  readonly why: Text | null;
};

export type AskStep = StepBase &
  Asking & {
    readonly kind: "ask";
    readonly slot: string;
    readonly examples: readonly Text[];
    readonly verbatim: boolean;
    readonly optional: boolean;
    /** Suggested answers; anything valid is accepted too. */
    readonly buttons: readonly SuggestedAnswer[];
  };

export type SuggestedAnswer = { readonly label: Text };

export type ChooseStep = StepBase &
  Asking & {
    readonly kind: "choose";
    /** Null: it only branches. */
    readonly slot: string | null;
    readonly options: readonly Option[];
  };

export type Option = {
  /** Stable within the step: its value. */
  readonly value: string;
  readonly label: Text;
  readonly also: readonly string[];
  readonly to: Destination | null;
};

export type IfStep = StepBase & {
  readonly kind: "if";
  readonly condition: Condition;
  /** First step of the branch; the step after the `if` where the branch is empty. */
  readonly whenTrue: string | null;
  readonly whenFalse: string | null;
};

export type GuideStep = StepBase & {
  readonly kind: "guide";
  readonly items: readonly GuideItem[];
  /** Said at the end; null: nothing more is said. */
  readonly question: Text | null;
};

export type GuideItem = {
  readonly do: Text;
  readonly image: string | null;
  readonly tip: Text | null;
  readonly troubles: readonly Trouble[];
};

export type Trouble = { readonly problem: Text; readonly fix: Text };

export type GoStep = StepBase & { readonly kind: "go"; readonly to: Destination };

export type OfficerStep = StepBase & {
  readonly kind: "officer";
  readonly team: string | null;
  readonly reason: CaseReason;
  readonly priority: CasePriority;
  readonly summary: readonly string[];
};

export type EndStep = StepBase & {
  readonly kind: "end";
  readonly say: Text | null;
  readonly buttons: readonly LinkButton[];
};

/** Reads slots back and asks whether they are right. */
export type ConfirmStep = StepBase & {
  readonly kind: "confirm";
  readonly slots: readonly string[];
  /** Null: the bot's own sentence. */
  readonly question: Text | null;
};

export type QuizStep = StepBase & {
  readonly kind: "quiz";
  readonly question: Text;
  readonly options: readonly Option[];
  /** Value of the right option. */
  readonly answer: string;
  readonly explain: Text | null;
};

export type RateStep = StepBase & {
  readonly kind: "rate";
  readonly question: Text;
  /** Takes the rating, 1 to 5. */
  readonly into: string | null;
};

/** Step kinds that wait for the citizen. */
export type WaitingStep = AskStep | ChooseStep | GuideStep | ConfirmStep | QuizStep | RateStep;

export const WAITING_KINDS = [
  "ask",
  "choose",
  "confirm",
  "guide",
  "rate",
  "quiz",
] as const satisfies readonly WaitingStep["kind"][];

export function waits(step: Step): step is WaitingStep {
  return WAITING_KINDS.some((kind) => kind === step.kind);
}
