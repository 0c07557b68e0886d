import type { Slot, SlotValue } from "../../flow/slot.ts";

/** What a message is to the slot that was asked for. */
export type Parsed =
  | { readonly kind: "value"; readonly value: SlotValue }
  /** Of the right kind, but outside the slot's bounds. */
  | { readonly kind: "out_of_range" }
  | { readonly kind: "unfit" };

export const UNFIT: Parsed = { kind: "unfit" };

export type ParsingContext = { readonly slot: Slot; readonly year: number };
