import type { AddressToken } from "../flow/built-ins.ts";
import type { CommandId } from "../flow/command.ts";
import type { Faq, Intent } from "../flow/faq.ts";
import type { Flow } from "../flow/flow.ts";
import type { SentenceKey } from "../flow/sentence.ts";
import type { Text } from "../flow/text.ts";
import type { TopicId } from "../flow/topic.ts";
import type { ScamRules } from "../scam/index-scam-rules.ts";
import type { ScamContent } from "../scam/scam-rules.ts";
import type { Model } from "../understand/model.ts";
import type { Skeleton } from "./skeleton.ts";

/** Everything editors wrote, checked and compiled. Immutable; identified by the hash of its content. */
export type Library = {
  /** Hex digest over the canonical content; the same content in the other keyword language has the same hash. */
  readonly hash: string;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly faqs: ReadonlyMap<string, Faq>;
  readonly intents: ReadonlyMap<string, Intent>;
  /** Intent id → the flow it starts. */
  readonly flowOfIntent: ReadonlyMap<string, string>;
  /** The flow that starts on any message; null when there is none. */
  readonly anyFlow: string | null;
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly emergencyPhrases: readonly string[];
  readonly sentences: Readonly<Record<SentenceKey, Text>>;
  readonly directory: ReadonlyMap<string, DirectoryEntry>;
  readonly address: AddressForms;
  readonly calendar: Calendar;
  readonly places: Places;
  readonly teams: ReadonlyMap<string, Team>;
  readonly limits: Limits;
  /** What tells a scam: content/scam/, ready for `judge`. */
  readonly scam: ScamRules;
  readonly model: Model;
  /** What is remembered of the libraries that were in use before, the newest first. */
  readonly earlier: readonly Skeleton[];
};

/** A library as its editors wrote it, with whatever could be read where there are errors. */
export type LibraryContent = Omit<Library, "hash" | "model" | "earlier" | "scam"> & {
  readonly scam: ScamContent;
};

/** An office, a hotline or a link. Fields by their English names: name, phone, address, url, hours … */
export type DirectoryEntry = {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Communes that it serves, as they are called: "phường Cửa Nam". */
  readonly communes: readonly string[];
  /** Working hours of its own; null: the calendar's. */
  readonly hours: Hours | null;
};

/** "24/7", or working spans per ISO weekday (1 = Monday). */
export type Hours = "24/7" | Readonly<Record<number, readonly Span[]>>;

/** Minutes since midnight, Asia/Ho_Chi_Minh; `to` is exclusive. */
export type Span = { readonly from: number; readonly to: number };

export type Calendar = {
  readonly hours: Readonly<Record<number, readonly Span[]>>;
  /** ISO date → name of the holiday. */
  readonly holidays: ReadonlyMap<string, string>;
  /** ISO date → spans worked on that day instead. */
  readonly makeUpDays: ReadonlyMap<string, readonly Span[]>;
};

/** Names that a place is looked up by. */
export type Places = {
  readonly provinces: readonly Province[];
  /** Communes that the directory serves. */
  readonly communes: readonly string[];
};

/** A province or city as it is since 1 July 2025, and what its parts were called before. */
export type Province = { readonly name: string; readonly oldNames: readonly string[] };

export type AddressForms = {
  readonly defaultForm: string;
  readonly forms: ReadonlyMap<string, Readonly<Record<AddressToken, string>>>;
};

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly TopicId[];
  /** Units it serves, by their directory keys; "*" or absent: all. */
  readonly communes?: readonly string[] | "*";
};

export type Limits = {
  readonly stepsPerTurn: number;
  readonly messagesPerTurn: number;
  readonly depth: number;
  readonly turnsPerDay: number;
};

export const DEFAULT_LIMITS: Limits = {
  stepsPerTurn: 30,
  messagesPerTurn: 5,
  depth: 3,
  turnsPerDay: 200,
};
