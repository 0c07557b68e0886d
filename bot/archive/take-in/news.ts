import type { CasePriority, CaseReason } from "../../cases/case.ts";
import type { FactRow, LineRow, ScamCheckRow, ScamReviewRow, SendRow, TurnRow } from "../tables.ts";

/** What one journal row means to the archive, in the archive's own shape. */
export type News =
  /** `messages`: how many outgoing messages carry it; 0 for the citizen's. */
  | { readonly kind: "line"; readonly messages: number; readonly line: UnnumberedLine }
  | { readonly kind: "send"; readonly send: SendRow }
  | { readonly kind: "turn"; readonly turn: TurnRow }
  | Erased
  | { readonly kind: "fact"; readonly fact: FactRow }
  | { readonly kind: "scam_check"; readonly check: ScamCheckRow }
  | { readonly kind: "scam_review"; readonly review: ScamReviewRow }
  | CaseNews;

type UnnumberedLine = Omit<LineRow, "message" | "last_message">;

/** Everything of the conversation before this journal row is to be forgotten. */
export type Erased = {
  readonly kind: "erased";
  readonly conversation: string;
  readonly number: number;
};

export type CaseNews = CaseOpened | CaseClaimed | CaseClosed;

export type CaseOpened = CaseMoment & {
  readonly kind: "case_opened";
  readonly team: string | null;
  readonly reason: CaseReason;
  readonly priority: CasePriority;
  /** JSON of CaseFact[]. */
  readonly summary: string;
  /** JSON of string[]. */
  readonly notes: string;
};

export type CaseClaimed = CaseMoment & {
  readonly kind: "case_claimed";
  readonly officer: string;
  readonly name: string;
};

export type CaseClosed = CaseMoment & { readonly kind: "case_closed"; readonly officer: string };

type CaseMoment = {
  readonly code: string;
  readonly conversation: string;
  /** Of the journal row. */
  readonly number: number;
  readonly at: number;
};
