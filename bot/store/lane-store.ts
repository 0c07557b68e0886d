import type { Author, Speaker } from "../cases/speaker.ts";

/**
 * The hot state of every conversation: what arrived, what is owed, who speaks. One lane per
 * conversation; a lane is worked on by one owner at a time, in order of arrival. Implementations keep
 * the same contract suite (test/store/lane-store-contract.ts). Times are ms since the epoch and always
 * handed in. Every promise resolves only after the change is durable.
 */
export type LaneStore = {
  /**
   * Takes events, each once in 7 days per conversation and id; wakes an idle worker. Like every call it
   * rejects, and changes nothing, when a text holds a NUL or a lone surrogate: JSON escapes both.
   */
  accept(events: readonly IncomingEvent[], now: number): Promise<readonly Acceptance[]>;
  /** Leases a lane that has waiting events and no live lease; null when there is none. */
  claim(owner: string, now: number): Promise<LaneClaim | null>;
  /** Prolongs a lease; false when it is no longer ours. */
  renew(claim: LaneClaim, now: number): Promise<boolean>;
  /**
   * Writes one turn whole, or not at all ("lost": the lease is no longer ours). Rejects when its event
   * is not the oldest waiting one of the lane.
   */
  commit(claim: LaneClaim, turn: TurnCommit, now: number): Promise<"done" | "lost">;
  /**
   * Counts a failed attempt at an event, durably; returns how many there were. 0: nothing was counted,
   * the lease is no longer ours or the event no longer waits.
   */
  fail(claim: LaneClaim, event: number, reason: string, now: number): Promise<number>;
  /** Gives the lane back; what is still waiting in it can be claimed at once. */
  release(claim: LaneClaim): Promise<void>;
  /** What a conversation looks like now, without a lease. */
  peek(conversation: string): Promise<LanePeek>;
  /**
   * How many people stand at each step: the last of the session's `frames`, of sessions whose `lastAt`
   * is `since` or later. Reads every session, so it is for people who ask, not for turns.
   */
  countWaiting(since: number): Promise<readonly WaitingCount[]>;

  /**
   * Leases the oldest outgoing message of conversations that owe one that is due. Accounts
   * ("channel:account") take turns; those that are passed over get none.
   */
  claimOutgoing(
    owner: string,
    limit: number,
    now: number,
    passOver?: (account: string) => boolean,
  ): Promise<readonly OutgoingClaim[]>;
  /**
   * Whether a leased message is still ours to send, as far as can be known without waiting. One that is not
   * has been given back.
   */
  maySend(claim: OutgoingClaim, now: number): boolean;
  /** Settles a leased outgoing message; false when the lease is no longer ours. */
  settleOutgoing(claim: OutgoingClaim, settlement: Settlement, now: number): Promise<boolean>;

  /** Moves timers that are due into their lanes as events; returns how many. */
  fireTimers(now: number, limit: number): Promise<number>;

  /** Journal rows, those of a conversation oldest first. A row stays until dropped. */
  readJournal(limit: number): Promise<readonly JournalRow[]>;
  dropJournal(rows: readonly JournalRow[]): Promise<void>;

  /** Adds to a conversation's live list, once per item id; returns the item's number, from 1. */
  appendLive(conversation: string, item: LiveDraft, now: number): Promise<number>;
  /** Items after number `after`, oldest first; the list keeps the newest LIVE_ITEMS_KEPT. */
  readLive(conversation: string, after: number, limit: number): Promise<readonly LiveItem[]>;
  /** Calls back after a live list changed. Returns the way to stop. */
  onLive(listener: (conversation: string) => void): () => void;

  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts a dead letter back to the end of its queue; false when there is none of that id. */
  retryDeadLetter(id: string, now: number): Promise<boolean>;

  /** A named secret or token with its version (0: absent). */
  readToken(name: string): Promise<{ readonly value: string | null; readonly version: number }>;
  /** Replaces a token if nobody did since `version`; false otherwise. */
  replaceToken(name: string, value: string, version: number): Promise<boolean>;
  /** Reserves `count` consecutive numbers of a named counter; returns the first, counting from 1. */
  takeNumbers(name: string, count: number): Promise<number>;

  /** Takes up to `want` from an account's bucket of sends, which all processes share; returns how many. */
  takeAllowance(account: string, want: number, rate: SendRate, now: number): Promise<number>;

  /**
   * Calls back when there may be work (events, outgoing messages). Returns the way to stop. Silent
   * about time that passes: due timers, ended leases and messages put off are found by asking.
   */
  onWork(listener: () => void): () => void;
  health(now: number): Promise<StoreHealth>;
  close(): Promise<void>;
};

/** How long a lease holds without renewal, ms. */
export const LEASE_MS = 30_000;
/** How long a taken event's id is remembered, ms. */
export const DEDUPE_MS = 7 * 24 * 3_600_000;
/** Items kept in a conversation's live list. */
export const LIVE_ITEMS_KEPT = 200;
/** Most events handed out with one claim. */
export const EVENTS_PER_CLAIM = 16;

export type IncomingEvent = {
  readonly conversation: string;
  /** Unique within its conversation, e.g. the channel's message id. */
  readonly id: string;
  /** When it happened, by the channel's word; ms. */
  readonly at: number;
  /** JSON of a Happening, or of what the channel handed over. */
  readonly body: string;
};

export type Acceptance = {
  readonly outcome: "accepted" | "duplicate";
  /** The event's number in its conversation, from 1, without gaps. A duplicate has its first number. */
  readonly number: number;
};

export type LaneClaim = {
  readonly conversation: string;
  readonly owner: string;
  /** Grows with every claim of this lane; an older one can no longer write. */
  readonly fence: number;
  /** JSON of the session; null before the first turn and after deletion. */
  readonly session: string | null;
  readonly speaker: Speaker;
  /** Waiting events, oldest first, 1 to EVENTS_PER_CLAIM. */
  readonly events: readonly QueuedEvent[];
};

export type QueuedEvent = {
  readonly number: number;
  readonly id: string;
  readonly at: number;
  readonly body: string;
  /** Failed attempts so far. */
  readonly attempts: number;
};

/** Everything a turn changes, in one piece. */
export type TurnCommit = {
  /** Number of the event that this turn took: the oldest waiting one. */
  readonly event: number;
  readonly session: string | null;
  /**
   * The citizen has everything erased. Before the rest is written, what the lane holds goes: live items,
   * timers, dead letters and what the bot owes. An officer's words stay owed, waiting events stay, journal
   * rows are the archive's to erase, and numbers go on.
   */
  readonly forget?: true;
  /** Absent: unchanged. */
  readonly speaker?: Speaker;
  readonly outgoing: readonly OutgoingDraft[];
  readonly setTimers: readonly TimerDraft[];
  /** Timer ids, cancelled before `setTimers` are set. Unknown ones are ignored. */
  readonly cancelTimers: readonly string[];
  readonly journal: readonly JournalDraft[];
  readonly live: readonly LiveDraft[];
  /** Present when the event could not be worked on: it is kept as a dead letter. */
  readonly bury?: { readonly reason: string };
};

export type OutgoingDraft = {
  readonly author: Author;
  /** Fence of the speaker under whom it was written. */
  readonly fence: number;
  /** JSON of what the channel is to send. */
  readonly body: string;
};

/** Replaces a timer of the same id in its conversation. `body` is the event's body when it fires. */
export type TimerDraft = { readonly id: string; readonly due: number; readonly body: string };

/** One line of a conversation's story, for the archive. */
export type JournalDraft = { readonly at: number; readonly body: string };
export type JournalRow = JournalDraft & {
  readonly conversation: string;
  /** From 1, without gaps, per conversation: the key that makes draining idempotent. */
  readonly number: number;
};

export type LiveDraft = { readonly id: string; readonly body: string };
export type LiveItem = LiveDraft & { readonly number: number; readonly at: number };

export type LanePeek = {
  readonly session: string | null;
  readonly speaker: Speaker;
  /** Number of the newest event that was worked on (0: none). */
  readonly consumed: number;
  readonly waiting: number;
};

/** Sorted by flow, then step. */
export type WaitingCount = {
  readonly flow: string;
  readonly step: string;
  readonly people: number;
};

export type OutgoingClaim = {
  readonly conversation: string;
  /** From 1, without gaps, per conversation. */
  readonly number: number;
  readonly owner: string;
  readonly fence: number;
  readonly draft: OutgoingDraft;
  /** Failed sends so far. */
  readonly attempts: number;
  /** When it was written; ms. */
  readonly writtenAt: number;
  /** Who speaks at the moment of the claim. */
  readonly speaker: Speaker;
};

export type Settlement =
  /** It is gone: sent, or withheld because somebody else speaks now. `journal` tells which. */
  | { readonly outcome: "done"; readonly journal: readonly JournalDraft[] }
  /** Try again at `at`; the messages behind it wait. */
  | { readonly outcome: "later"; readonly at: number; readonly reason: string }
  | {
      readonly outcome: "dead";
      readonly reason: string;
      readonly journal: readonly JournalDraft[];
    };

/** A bucket holds `burst` and gains `perSecond`. */
export type SendRate = { readonly perSecond: number; readonly burst: number };

export type DeadLetter = {
  readonly id: string;
  readonly kind: "event" | "outgoing";
  readonly conversation: string;
  readonly body: string;
  readonly reason: string;
  readonly at: number;
};

export type StoreHealth = {
  readonly waitingEvents: number;
  readonly outgoing: number;
  readonly deadLetters: number;
  readonly journal: number;
  /** ms the oldest waiting event has waited; 0 when none waits. */
  readonly oldestEventAge: number;
};
