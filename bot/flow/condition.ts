import type { SlotValue } from "./slot.ts";

/** A parsed condition. A comparison with an unknown slot is false. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "known"; readonly slot: string }
  | {
      readonly kind: "compare";
      readonly subject: Subject;
      readonly op: ComparisonOp;
      readonly value: Operand;
    }
  | { readonly kind: "in"; readonly subject: Subject; readonly values: readonly Operand[] }
  | { readonly kind: "office_open" }
  /** A bare yes_no slot: true when its value is yes. */
  | { readonly kind: "is_true"; readonly slot: string };

/** What is compared: a slot, or what the conversation itself knows. */
export type Subject =
  | { readonly kind: "slot"; readonly slot: string }
  | { readonly kind: "channel" | "audience" | "locale" };

export type Operand =
  | { readonly kind: "literal"; readonly value: SlotValue }
  | { readonly kind: "slot"; readonly slot: string };

export type ComparisonOp = "=" | "!=" | "<" | "<=" | ">" | ">=";
