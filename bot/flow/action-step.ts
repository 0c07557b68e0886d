import type { Operand } from "./condition.ts";
import type { LookUpId } from "./look-up.ts";
import type { GiveUp, StepBase } from "./step-base.ts";
import type { Audience, Text } from "./text.ts";

/** Steps that remember, call or ask somewhere else, without a question of their own. */
export type ActionStep = SetStep | ForgetStep | CallStep | LookupStep | CheckScamStep | RemindStep;

export type SetStep = StepBase & {
  readonly kind: "set";
  readonly values: readonly Assignment[];
  /** For whom texts are said from now on; absent: unchanged. */
  readonly audience?: Audience | "default";
};

/** A slot and what it becomes: a literal, or another slot's value. */
export type Assignment = { readonly slot: string; readonly value: Operand };

export type ForgetStep = StepBase & { readonly kind: "forget"; readonly slots: readonly string[] };

export type CallStep = StepBase & {
  readonly kind: "call";
  readonly flow: string;
  /** Slots of the called flow that are set before it starts. */
  readonly with: readonly Assignment[];
  /** Slots of this flow that take over a slot of the called one when it is done. */
  readonly receive: readonly Received[];
};

/** `from`: the other side's slot, or a field of a result; null: the result's only value. */
export type Received = { readonly slot: string; readonly from: string | null };

export type LookupStep = StepBase & {
  readonly kind: "lookup";
  readonly lookUp: LookUpId;
  readonly with: readonly { readonly input: string; readonly slot: string }[];
  readonly into: readonly Received[];
  /** ms after which there is no result. */
  readonly timeout: number;
  readonly onError: GiveUp;
};

export type CheckScamStep = StepBase & {
  readonly kind: "check_scam";
  readonly slot: string;
  /** Takes the verdict: scam, suspicious or no_sign. */
  readonly into: string | null;
};

export type RemindStep = StepBase & {
  readonly kind: "remind";
  readonly text: Text;
  /** ms after the step was passed. */
  readonly after: number;
};
