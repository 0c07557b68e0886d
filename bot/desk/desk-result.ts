import type { CaseRecord } from "../archive/case-record.ts";
import type { TranscriptLine } from "../archive/transcript-line.ts";
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

type NotYours =
  | { readonly outcome: "claimed_by_other"; readonly officer: Officer }
  /** Somebody closed the case before. */
  | { readonly outcome: "closed" };

type Undecided =
  | UnknownCode
  /** Durably accepted and still in the queue when the time limit passed; it will be worked on. */
  | { readonly outcome: "accepted" }
  /** It was worked on, and the conversation did not take it. */
  | { readonly outcome: "refused" }
  | Unavailable;

type UnknownCode = { readonly outcome: "unknown_code" };

/** The store or the archive cannot be used at the moment; nothing is known to have happened. */
type Unavailable = { readonly outcome: "unavailable" };
