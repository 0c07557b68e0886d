import type { Verdict } from "../scam/judgement.ts";

/** What came out of judging a message or link, as the archive knows it. */
export type ScamCheck = {
  readonly conversation: string;
  /** Number of the journal row that told it. */
  readonly number: number;
  /** ms. */
  readonly at: number;
  readonly verdict: Verdict;
  /** Codes of the reasons, the strongest first. */
  readonly codes: readonly string[];
  /** Words that the card quoted; empty once the citizen had them forgotten. */
  readonly quotes: readonly string[];
  /** Registered domain of the worst link; null where there is no link. */
  readonly domain: string | null;
};

/** An officer's newest word on a check. */
export type ScamReview = {
  readonly code: string;
  readonly officer: string;
  /** ms. */
  readonly at: number;
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly check: ScamCheck;
};

/** A domain that several conversations looked up. */
export type ScamWave = {
  readonly domain: string;
  readonly conversations: number;
  /** Different links below it. */
  readonly links: number;
  /** How many of the look-ups were called a scam. */
  readonly accused: number;
  /** Look-ups by day of Vietnam, oldest first; days without any are left out. */
  readonly days: readonly { readonly day: string; readonly lookUps: number }[];
};
