import { LEASE_MS } from "../lane-store.ts";
import type { DueHeap } from "../queue/due-heap.ts";
import { dueHeap } from "../queue/due-heap.ts";
import type { TurnQueue } from "../queue/turn-queue.ts";
import { turnQueue } from "../queue/turn-queue.ts";

/**
 * Which conversations have work, who holds them, and until when. It lives in memory: one process owns
 * the data, so leases end with it, and what waits is counted again from the tables at the next start.
 * What is written but not committed is told ahead and struck again when the commit fails.
 */
export type WorkQueue = {
  /**
   * Notes a piece of work that came at `since`. A conversation that was idle is queued, or kept back
   * until a time that is given.
   */
  add(conversation: string, lane: number, since: number, until?: number): void;
  /**
   * Leases the conversation that has been ready longest, the accounts in turn; null when none is ready
   * outside the accounts that are passed over.
   */
  take(owner: string, now: number, passOver?: (account: string) => boolean): Lease | null;
  /** The lease that a claim stands for; null when it ran out or is somebody else's. */
  find(claim: Claimed, now: number): Lease | null;
  /** Makes a lease hold LEASE_MS from `now`. */
  renew(lease: Lease, now: number): void;
  /** One piece of work of a leased conversation is done; the lease stays. */
  finishOne(lease: Lease): void;
  /** Pieces of work of a conversation are no longer to be done. */
  strike(conversation: string, count: number): void;
  /** Ends a lease, if it still is ours; what is left goes to the end of the queue. */
  release(claim: Claimed): void;
  /** Ends a lease and keeps the conversation back until a time. */
  holdBack(lease: Lease, until: number): void;
  /** Pieces of work of one conversation, and of all. */
  waiting(conversation: string): number;
  total(): number;
  /** Since when the oldest piece of work is there; null when there is none. Looks at every conversation that has some. */
  oldest(): number | null;
};

export type Claimed = {
  readonly conversation: string;
  readonly owner: string;
  readonly fence: number;
};

export type Lease = Claimed & {
  /** Row id in the table of lanes. */
  readonly lane: number;
};

type Take = {
  readonly owner: string;
  readonly now: number;
  readonly passOver: ((account: string) => boolean) | undefined;
};

/** A conversation that has work or is leased. */
type Entry = {
  readonly conversation: string;
  readonly lane: number;
  /** When each piece of work came, oldest first. */
  readonly since: number[];
  state: "queued" | "leased" | "held" | "gone";
  owner: string;
  fence: number;
  leasedUntil: number;
};

type Shelf = {
  readonly entries: Map<string, Entry>;
  readonly leased: Set<Entry>;
  readonly ready: TurnQueue<Entry>;
  readonly held: DueHeap<Entry>;
  readonly onReady: () => void;
  /** No lease runs out before. */
  soonestEnd: number;
  total: number;
};

/** `nextFence` grows with every call; `onReady` hears of every conversation that joins the queue. */
export function workQueue(nextFence: () => number, onReady: () => void): WorkQueue {
  const shelf: Shelf = {
    entries: new Map(),
    leased: new Set(),
    ready: turnQueue((entry) => entry.conversation),
    held: dueHeap(),
    onReady,
    soonestEnd: Number.POSITIVE_INFINITY,
    total: 0,
  };
  const ours = (claim: Claimed): Entry | null => {
    const entry = shelf.entries.get(claim.conversation);
    if (entry?.state !== "leased") return null;
    return entry.fence === claim.fence && entry.owner === claim.owner ? entry : null;
  };
  return {
    add: (conversation, lane, since, until = 0) => {
      const added = add(shelf, conversation, lane, since);
      if (added === null) return;
      if (until > 0) hold(shelf, added, until);
      else enqueue(shelf, added);
    },
    take: (owner, now, passOver) => take(shelf, { owner, now, passOver }, nextFence),
    find: (claim, now) => {
      const entry = ours(claim);
      return entry !== null && now < entry.leasedUntil ? entry : null;
    },
    renew: (lease, now) => {
      const entry = ours(lease);
      if (entry !== null) lend(shelf, entry, now);
    },
    finishOne: (lease) => {
      const entry = ours(lease);
      if (entry === null) return;
      entry.since.shift();
      shelf.total -= 1;
    },
    strike: (conversation, count) => strike(shelf, conversation, count),
    release: (claim) => {
      const entry = ours(claim);
      if (entry !== null) giveBack(shelf, entry);
    },
    holdBack: (lease, until) => {
      const entry = ours(lease);
      if (entry === null) return;
      shelf.leased.delete(entry);
      hold(shelf, entry, until);
    },
    waiting: (conversation) => shelf.entries.get(conversation)?.since.length ?? 0,
    total: () => shelf.total,
    oldest: () => oldest(shelf.entries.values()),
  };
}

/** Gives the entry when the conversation was idle. */
function add(shelf: Shelf, conversation: string, lane: number, since: number): Entry | null {
  shelf.total += 1;
  const known = shelf.entries.get(conversation);
  if (known !== undefined) {
    known.since.push(since);
    return null;
  }
  const entry: Entry = {
    conversation,
    lane,
    since: [since],
    state: "queued",
    owner: "",
    fence: 0,
    leasedUntil: 0,
  };
  shelf.entries.set(conversation, entry);
  return entry;
}

function take(shelf: Shelf, { owner, now, passOver }: Take, nextFence: () => number): Lease | null {
  if (now >= shelf.soonestEnd) endOldLeases(shelf, now);
  for (let due = shelf.held.takeDue(now); due !== undefined; due = shelf.held.takeDue(now)) {
    if (due.state === "held") enqueue(shelf, due);
  }
  let entry = shelf.ready.shift(passOver);
  while (entry?.state === "gone") entry = shelf.ready.shift(passOver);
  if (entry === undefined) return null;
  entry.state = "leased";
  entry.owner = owner;
  entry.fence = nextFence();
  shelf.leased.add(entry);
  lend(shelf, entry, now);
  return entry;
}

function lend(shelf: Shelf, entry: Entry, now: number): void {
  entry.leasedUntil = now + LEASE_MS;
  shelf.soonestEnd = Math.min(shelf.soonestEnd, entry.leasedUntil);
}

function strike(shelf: Shelf, conversation: string, count: number): void {
  const entry = shelf.entries.get(conversation);
  if (entry === undefined) return;
  entry.since.splice(0, count);
  shelf.total -= count;
  if (entry.since.length > 0 || entry.state === "leased") return;
  entry.state = "gone";
  shelf.entries.delete(conversation);
}

/** Looks at every lease, but at most about once per LEASE_MS: the end is noted anew each time. */
function endOldLeases(shelf: Shelf, now: number): void {
  shelf.soonestEnd = Number.POSITIVE_INFINITY;
  for (const entry of shelf.leased) {
    if (entry.leasedUntil <= now) giveBack(shelf, entry);
    else shelf.soonestEnd = Math.min(shelf.soonestEnd, entry.leasedUntil);
  }
}

function giveBack(shelf: Shelf, entry: Entry): void {
  shelf.leased.delete(entry);
  if (entry.since.length > 0) enqueue(shelf, entry);
  else shelf.entries.delete(entry.conversation);
}

function enqueue(shelf: Shelf, entry: Entry): void {
  entry.state = "queued";
  shelf.ready.push(entry);
  shelf.onReady();
}

function hold(shelf: Shelf, entry: Entry, until: number): void {
  entry.state = "held";
  shelf.held.add(until, entry);
}

function oldest(entries: Iterable<Entry>): number | null {
  let soonest: number | null = null;
  for (const { since } of entries) {
    const first = since[0];
    if (first !== undefined && (soonest === null || first < soonest)) soonest = first;
  }
  return soonest;
}
