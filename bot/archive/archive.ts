import type { JournalRow } from "../store/lane-store.ts";
import type { CaseRecord, CaseStatus } from "./case-record.ts";
import type { FactKind } from "./read-facts.ts";
import type { LastHeard } from "./read-last-heard.ts";
import type { ScamCheck, ScamReview, ScamWave } from "./scam-record.ts";
import type { FactRow } from "./tables.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/**
 * What was said and done, kept for officers and figures. It follows the lanes through their journal and
 * decides nothing. Every promise rejects when the database cannot be used at the moment.
 */
export type Archive = {
  /**
   * Takes journal rows in, durably; those of one conversation come in their order. Rows that were taken
   * in before change nothing. A row that can never be taken in is set aside, and the others go on.
   * Rejects when not even the first row could be kept.
   */
  takeIn(rows: readonly JournalRow[], now: number): Promise<TakenIn>;

  /** The newest `last` lines of a conversation, oldest first. */
  transcript(conversation: string, last: number): Promise<readonly TranscriptLine[]>;
  /** Cases of these statuses: the most urgent first, among them the oldest first. */
  listCases(statuses: readonly CaseStatus[], limit: number): Promise<readonly CaseRecord[]>;
  /** One case by its code; null when there is none. */
  findCase(code: string): Promise<CaseRecord | null>;
  /** Every case of a conversation, oldest first. */
  casesOf(conversation: string): Promise<readonly CaseRecord[]>;
  /** When the citizens of open cases last did something, once for each conversation. */
  listLastHeard(limit: number): Promise<readonly LastHeard[]>;
  /** Facts of one kind since `from` (ms), oldest first. */
  listFacts(kind: FactKind, from: number, limit: number): Promise<readonly FactRow[]>;
  /** The newest judged message or link of a conversation up to a time (ms); null when there is none. */
  lastScamCheck(conversation: string, until: number): Promise<ScamCheck | null>;
  /** What officers say of verdicts since `from` (ms): the newest word on each, the newest first. */
  listScamReviews(from: number, limit: number): Promise<readonly ScamReview[]>;
  /** Domains that at least `least` conversations looked up since `from` (ms), the most looked up first. */
  listScamWaves(from: number, least: number, limit: number): Promise<readonly ScamWave[]>;
  /** Rows that were set aside, oldest first. */
  listSetAside(limit: number): Promise<readonly SetAsideRow[]>;

  /**
   * Deletes what is older than `time` (ms), `rows` of each kind at the most; cases count from the day they
   * were closed. Returns how many went: call again until it is 0. How far each conversation was taken in
   * stays known, so that nothing comes back.
   */
  forgetBefore(time: number, rows: number): Promise<number>;

  close(): Promise<void>;
};

export type TakenIn = {
  /** How many of the rows, from the first on, are kept now. Those behind them are to be handed in again. */
  readonly taken: number;
  readonly setAside: readonly SetAsideRow[];
};

/** A journal row that could not be taken in: kept as it came, for a human to look at. */
export type SetAsideRow = {
  readonly conversation: string;
  readonly number: number;
  readonly body: string;
  /** One English sentence; never holds a text of the citizen. */
  readonly reason: string;
};
