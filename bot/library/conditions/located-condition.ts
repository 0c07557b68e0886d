import type { ComparisonOp } from "../../flow/condition.ts";
import type { Range } from "../source-text.ts";

/** What the grammar makes of a condition: its tree, every part with its range in the condition. */
export type LocatedCondition =
  | {
      readonly kind: "and" | "or";
      readonly left: LocatedCondition;
      readonly right: LocatedCondition;
      readonly at: Range;
    }
  | { readonly kind: "not"; readonly of: LocatedCondition; readonly at: Range }
  | { readonly kind: "known"; readonly slot: string; readonly at: Range }
  | { readonly kind: "office_open"; readonly at: Range }
  | LocatedComparison
  | {
      readonly kind: "in";
      readonly subject: LocatedSubject;
      readonly values: readonly LocatedOperand[];
      readonly at: Range;
    }
  /** A name alone: right for a yes_no slot only. */
  | { readonly kind: "bare"; readonly subject: LocatedSubject; readonly at: Range }
  /** A value alone: never right. */
  | { readonly kind: "stray"; readonly value: LocatedOperand; readonly at: Range };

export type LocatedComparison = {
  readonly kind: "compare";
  readonly subject: LocatedSubject;
  readonly op: ComparisonOp;
  readonly value: LocatedOperand;
  readonly at: Range;
};

export type LocatedSubject =
  | { readonly kind: "slot"; readonly slot: string; readonly at: Range }
  | { readonly kind: "channel" | "audience" | "locale"; readonly at: Range };

export type LocatedOperand =
  | { readonly kind: "literal"; readonly value: string | number | boolean; readonly at: Range }
  | { readonly kind: "slot"; readonly slot: string; readonly at: Range };
