import type { CaseRecord } from "../archive/case-record.ts";
import type { ScamReview, ScamWave } from "../archive/scam-record.ts";
import type { TranscriptLine } from "../archive/transcript-line.ts";
import type { Verdict } from "../scam/judgement.ts";
import type { Officer } from "./officer.ts";

export type ListResult =
  | { readonly outcome: "listed"; readonly cases: readonly CaseRecord[] }
  | Unavailable;

export type ShowResult =
  | {
      readonly outcome: "shown";
      readonly case: CaseRecord;
      /** Oldest first. */
      readonly lines: readonly TranscriptLine[];
    }
  | UnknownCode
  | Unavailable;

export type ClaimResult = { readonly outcome: "claimed" } | NotYours | Undecided;

export type ReplyResult =
  | { readonly outcome: "replied" }
  /** Nobody has claimed the case, so nobody may reply. */
  | { readonly outcome: "not_claimed" }
  | { readonly outcome: "empty_text" }
  /** `length` is in characters, `most` what is allowed. */
  | { readonly outcome: "text_too_long"; readonly length: number; readonly most: number }
  | NotYours
  | Undecided;

export type CloseResult = { readonly outcome: "closed_now" } | NotYours | Undecided;

export type ReviewResult =
  /** `said`: what the bot had said. */
  | { readonly outcome: "reviewed"; readonly said: Verdict; readonly verdict: Verdict }
  /** Nothing was judged in the case's conversation. */
  | { readonly outcome: "no_card" }
  | { readonly outcome: "text_too_long"; readonly length: number; readonly most: number }
  | Undecided;

export type ScamReviewResult =
  | {
      readonly outcome: "listed";
      /** Where the officer says something else than the bot; the newest first. */
      readonly corrections: readonly ScamReview[];
      /** How many verdicts officers found right. */
      readonly confirmed: number;
      readonly waves: readonly ScamWave[];
    }
  | Unavailable;

/** Everything that is held of one citizen. */
export type HeldData = {
  readonly conversation: string;
  /** The session as the lane keeps it; null: none. */
  readonly session: unknown;
  readonly cases: readonly CaseRecord[];
  /** Oldest first. */
  readonly lines: readonly TranscriptLine[];
};

export type ExportResult =
  | { readonly outcome: "exported"; readonly data: HeldData }
  | UnknownConversation
  | Unavailable;

export type EraseResult =
  /** `open`: codes of cases that officers still work on, whose summary stays until they are closed. */
  | { readonly outcome: "erased"; readonly open: readonly string[] }
  | UnknownConversation
  | Accepted
  | Unavailable;

/** Nothing was ever taken in there. */
export type UnknownConversation = { readonly outcome: "unknown_conversation" };

type NotYours = ClaimedByOther | ClosedBefore;

type Undecided =
  | UnknownCode
  | Accepted
  /** It was worked on, and the conversation did not take it. */
  | { readonly outcome: "refused" }
  | Unavailable;

export type ClaimedByOther = { readonly outcome: "claimed_by_other"; readonly officer: Officer };

/** Somebody closed the case before. */
export type ClosedBefore = { readonly outcome: "closed" };

export type UnknownCode = { readonly outcome: "unknown_code" };

/** Durably accepted; it was not worked on within the time limit, but will be. */
export type Accepted = { readonly outcome: "accepted" };

/** The store or the archive cannot be used at the moment; nothing was accepted. */
export type Unavailable = { readonly outcome: "unavailable" };
