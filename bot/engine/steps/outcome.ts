import type { Destination, GiveUp } from "../../flow/step-base.ts";
import type { Reading } from "../../understand/reading.ts";
import type { Misfit } from "../slots/parsed.ts";
import { UNFIT } from "../slots/parsed.ts";
import type { Turn } from "../turn.ts";

/** Where the flow goes after a step. */
export type Then =
  | { readonly kind: "wait" }
  /** Null: the flow ends. */
  | { readonly kind: "step"; readonly step: string | null }
  | { readonly kind: "go"; readonly to: Destination }
  | { readonly kind: "end" }
  | { readonly kind: "give_up"; readonly how: GiveUp; readonly next: string | null }
  /** The flow is put aside as work that can be taken up again. */
  | { readonly kind: "put_aside" };

export type StepOutcome = { readonly turn: Turn; readonly next: Then };

/** What the citizen gave the waiting step. */
export type Answer =
  /** A button of this step, by its option id. */
  | { readonly kind: "option"; readonly option: string }
  /** Words; `loose` when nothing else claimed them and free text may take them. */
  | { readonly kind: "text"; readonly reading: Reading; readonly loose: boolean };

export type AnswerOutcome = ({ readonly kind: "taken" } & StepOutcome) | Misfit;

export const UNFIT_ANSWER: AnswerOutcome = UNFIT;
