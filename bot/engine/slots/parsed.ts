import type { SentenceKey } from "../../flow/sentence.ts";
import type { Slot, SlotValue } from "../../flow/slot.ts";
import type { Places } from "../../library/library.ts";

/** What a message is to the slot that was asked for. */
export type Parsed = { readonly kind: "value"; readonly value: SlotValue } | Misfit;

/** Why words are no answer. */
export type Misfit =
  /** Of the right kind, but outside the slot's bounds. */
  | { readonly kind: "out_of_range" }
  /** Something else that people take for it; the sentence tells them. */
  | { readonly kind: "refused"; readonly because: SentenceKey }
  | { readonly kind: "unfit" };

export const UNFIT: Misfit = { kind: "unfit" };

/** `today` is an ISO date in Vietnam. */
export type ParsingContext = {
  readonly slot: Slot;
  readonly today: string;
  readonly places: Places;
};

export function parsedAs(value: SlotValue): Parsed {
  return { kind: "value", value };
}
