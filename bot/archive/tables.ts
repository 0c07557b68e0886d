/**
 * The archive's tables. Portable between SQLite and PostgreSQL: ids and JSON are text, times are ms in a
 * bigint column, which a dialect must hand back as a number.
 */
export type ArchiveTables = {
  readonly conversations: ConversationRow;
  readonly lines: LineRow;
  readonly sends: SendRow;
  readonly cases: CaseRow;
  readonly turns: TurnRow;
  readonly facts: FactRow;
  readonly scam_checks: ScamCheckRow;
  readonly scam_reviews: ScamReviewRow;
  readonly set_aside: SetAsideTableRow;
};

/** How far a conversation's journal was taken in. Key: conversation. */
export type ConversationRow = {
  readonly conversation: string;
  /** Of the newest journal row that was taken in or set aside. */
  readonly last_number: number;
  /** Outgoing messages that were told of so far. */
  readonly messages: number;
};

/** Key: conversation, number. */
export type LineRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  readonly author: string;
  readonly officer: string | null;
  readonly text: string;
  /** `text` folded, for search. */
  readonly folded: string;
  /** JSON of LineDetails; null when there are none. */
  readonly details: string | null;
  /** Numbers of the first and last outgoing message that carry it; null for the citizen's lines. */
  readonly message: number | null;
  readonly last_message: number | null;
};

/** What became of an outgoing message. Key: conversation, message. */
export type SendRow = {
  readonly conversation: string;
  readonly message: number;
  /** Of the journal row that told it; the newest one counts. */
  readonly number: number;
  readonly at: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly channel_message_id: string | null;
};

/** Key: code. */
export type CaseRow = {
  readonly code: string;
  readonly conversation: string;
  readonly team: string | null;
  readonly reason: string;
  readonly priority: number;
  /** JSON of CaseFact[]. */
  readonly summary: string;
  /** JSON of string[]. */
  readonly notes: string;
  readonly status: string;
  readonly officer_id: string | null;
  readonly officer_name: string | null;
  readonly opened_at: number;
  readonly claimed_at: number | null;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
  /** Of the newest journal row that was applied to it. */
  readonly last_number: number;
};

/** A turn for the figures: no text. Key: conversation, number. */
export type TurnRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  readonly decision: string | null;
  readonly understood: string | null;
  readonly flow: string | null;
  readonly step: string | null;
  /** Why the event could not be worked on; null when it was. */
  readonly failure: string | null;
};

/** What is worth counting and is no line of a talk. Key: conversation, number. */
export type FactRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  readonly flow: string;
  readonly step: string;
  /** A rating from 1 to 5; null for facts without a number. */
  readonly value: number | null;
};

/** A judged message or link. Key: conversation, number. */
export type ScamCheckRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  readonly verdict: string;
  /** JSON of string[]: codes of the reasons, the strongest first. */
  readonly codes: string;
  /** JSON of string[]: words that the card quoted; emptied with the transcript. */
  readonly quotes: string;
  /** Registered domain of the worst link; null where there is no link. */
  readonly domain: string | null;
  /** Hash of that link. */
  readonly link: string | null;
};

/** What an officer says of a verdict; the newest one of a check counts. Key: conversation, number. */
export type ScamReviewRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  /** `number` of the check. */
  readonly checked: number;
  /** The case's. */
  readonly code: string;
  readonly officer: string;
  readonly verdict: string;
  /** The officer's words to the editors; null: none, or forgotten. */
  readonly note: string | null;
};

/** Key: conversation, number. */
export type SetAsideTableRow = {
  readonly conversation: string;
  readonly number: number;
  readonly at: number;
  readonly body: string;
  readonly reason: string;
  readonly set_aside_at: number;
};
