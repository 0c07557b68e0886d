import type { Text } from "../flow/text.ts";

/** What editors wrote in content/scam/, checked: plain data, part of the library's hash. */
export type ScamContent = {
  readonly official: OfficialPlaces;
  readonly links: LinkContent;
  readonly tactics: TacticContent;
  readonly examples: ScamExamples;
};

export type OfficialPlaces = {
  /** Endings that only the state can have, without the leading dot: "gov.vn". */
  readonly suffixes: readonly { readonly suffix: string; readonly name: string }[];
  readonly sites: readonly OfficialSite[];
  readonly apps: readonly OfficialApp[];
  /** Domains that are nobody's official word here, but neither are they look-alikes of one. */
  readonly known: readonly string[];
};

export type OfficialSite = {
  readonly name: string;
  /** Registered domains or hosts; whatever stands below one belongs to it. */
  readonly domains: readonly string[];
  /** Names under which swindlers copy it: one word each, lower case. */
  readonly brands: readonly string[];
  /** Not checked against a source: never called official, only not accused. */
  readonly doubtful: boolean;
};

export type OfficialApp = {
  readonly name: string;
  readonly android: string | null;
  readonly ios: string | null;
  readonly doubtful: boolean;
};

/** What can be wrong with a link. A closed set: how each is found is code, what it weighs is YAML. */
export const LINK_SIGNS = [
  "listed",
  "lookalike",
  "odd_letters",
  "borrowed_name",
  "false_gov",
  "false_ending",
  "hidden_target",
  "bare_address",
  "apk",
  "agency_word",
  "cheap_ending",
  "stacked_words",
  "free_host",
  "open_ending",
  "shortened",
  "leads_elsewhere",
  "borrowed_app",
] as const;
export type LinkSign = (typeof LINK_SIGNS)[number];

export type LinkContent = {
  readonly shorteners: readonly string[];
  readonly cheapEndings: readonly string[];
  readonly openEndings: readonly string[];
  readonly freeHosts: readonly string[];
  /** Words of agencies and services: "dichvucong", "congan". */
  readonly serviceWords: readonly string[];
  /** Words that bait: "nhanqua", "capnhat". */
  readonly baitWords: readonly string[];
  /** Words that say nothing: "online", "vn"; names may be glued to them. */
  readonly fillerWords: readonly string[];
  readonly signs: Readonly<Partial<Record<LinkSign, Weighed>>>;
};

/** Points towards a verdict and the sentence that explains them; null: it weighs without being told. */
export type Weighed = {
  readonly points: number;
  /** May hold {lời}, the very words it was found in, and {của ai}, whose name a link copies. */
  readonly reason: Text | null;
  /** What to do about it, where this is special. */
  readonly advice: Text | null;
};

export type SignRole =
  | "claim"
  | "want"
  | "pressure"
  | "channel"
  | "money"
  | "secrecy"
  | "lure"
  | "telling"
  | "asking"
  | "warning"
  | "calm";

export type TacticContent = {
  /** Points from which a message is called suspicious, and a scam. */
  readonly thresholds: { readonly scam: number; readonly suspicious: number };
  /** Name in angle brackets → the phrases it stands for. */
  readonly wordGroups: Readonly<Record<string, readonly string[]>>;
  readonly signs: readonly TacticSign[];
  readonly combinations: readonly Combination[];
};

export type TacticSign = Weighed & {
  readonly id: string;
  readonly role: SignRole;
  /** Words in order; `<name>` is a word group, `..` up to six words of the same sentence. */
  readonly phrases: readonly string[];
};

/** Signs that weigh more (or less, with negative points) together. */
export type Combination = Weighed & {
  readonly id: string;
  /** Ids of signs, or roles, that must all be there. */
  readonly all: readonly string[];
  readonly without: readonly string[];
};

/** Whole messages as people get or tell them. `points`: at most, for or against. */
export type ScamExamples = Weighed & {
  readonly scam: readonly string[];
  readonly genuine: readonly string[];
};
