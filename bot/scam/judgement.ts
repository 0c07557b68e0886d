/** What a pasted message or link is. `no_sign` never means that it is safe. */
export const VERDICTS = ["scam", "suspicious", "no_sign"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a citizen pasted: a message with or without links in it, or one bare address. */
export type Pasted = { readonly text: string } | { readonly url: string };

export type Judgement = {
  readonly verdict: Verdict;
  /** 0 to 1; `scam` from 0.5. Only for ordering and for thresholds, not a probability. */
  readonly score: number;
  /** Strongest first; at most MAX_REASONS. Empty where nothing was found. */
  readonly reasons: readonly Reason[];
  /** Who speaks: a citizen who asks or tells in own words, or a message passed on. */
  readonly speaker: "citizen" | "pasted";
  /** Every link of the message, in its order. */
  readonly links: readonly JudgedLink[];
};

/** Why. `code` is a sign's or combination's id in content/scam/, one of LINK_SIGNS, or LIKENESS. */
export type Reason = {
  readonly code: string;
  /** The editors' sentence in Vietnamese, the quoted words filled in. */
  readonly text: string;
  /** The very words it was found in, as the citizen pasted them; "" where it is about the whole. */
  readonly quote: string;
  /** Whose name is copied, or which list holds it; "" where nobody is meant. */
  readonly whose: string;
};

/** The code of being much like the swindlers' messages that editors wrote down. */
export const LIKENESS = "giong_tin_mau";

export type JudgedLink = {
  /** As pasted. */
  readonly written: string;
  /** Lower case, punycode decoded; null where there is no host to speak of. */
  readonly host: string | null;
  /** Registered domain by the public suffix list ("abc.com.vn"); an IP address; null where there is none. */
  readonly domain: string | null;
  readonly verdict: Verdict;
  /** Whose site it is, where that stands in official.yaml without a doubt; null otherwise. */
  readonly official: string | null;
  readonly reasons: readonly Reason[];
};

/**
 * A public list of reported hosts, loaded by the operator: the list's name when it holds the host or a
 * domain above it, else null. A miss says nothing.
 */
export type BlockList = (host: string) => string | null;

export const NO_BLOCK_LIST: BlockList = () => null;

export const MAX_REASONS = 5;
