import { LEASE_MS } from "../lane-store.ts";
import type { DueHeap } from "../queue/due-heap.ts";
import { dueHeap } from "../queue/due-heap.ts";
import type { TurnQueue } from "../queue/turn-queue.ts";
import { turnQueue } from "../queue/turn-queue.ts";

/**
 * Which conversations of our shards may have work, and who in this process holds them. What they have
 * stands in Redis; a conversation marked too often is looked at once for nothing.
 */
export type LaneQueue = {
  /** Notes that a conversation may have work, or only from a time on. */
  mark(conversation: string, shard: number, until?: number): void;
  /** Leases the one that has been ready longest and is not in an account that is passed over. */
  take(owner: string, now: number, passOver?: (account: string) => boolean): Lease | null;
  /** The lease that a claim stands for; null when it ran out or is somebody else's. */
  find(claim: Claimed, now: number): Lease | null;
  /** Makes a lease hold LEASE_MS from `now`. */
  renew(lease: Lease, now: number): void;
  /** Ends a lease; the conversation is ready again when it was marked since or `more` says so. */
  release(lease: Lease, more: boolean): void;
  /** Ends a lease and keeps the conversation back until a time. */
  holdBack(lease: Lease, until: number): void;
  /** Makes one that is kept back ready at once. */
  wake(conversation: string, shard: number): void;
  /** Forgets what is not leased; a leased one is forgotten when its lease ends. */
  shed(shard: number): void;
  /** Forgets everything of a shard. */
  drop(shard: number): void;
  /** Conversations of a shard that are known, and how many of them are under a lease. */
  ofShard(shard: number): ReadonlyMap<string, Lease>;
  leased(shard: number): number;
};

export type Claimed = {
  readonly conversation: string;
  readonly shard: number;
  readonly owner: string;
  readonly fence: number;
};

const NOBODY: ReadonlyMap<string, Lease> = new Map();

export type Lease = {
  readonly conversation: string;
  readonly shard: number;
  owner: string;
  fence: number;
  leasedUntil: number;
  state: "queued" | "leased" | "held" | "gone";
  again: boolean;
  shed: boolean;
};

type Shelf = {
  /** By shard, then by conversation. */
  readonly shards: Map<number, Map<string, Lease>>;
  readonly leased: Set<Lease>;
  readonly ready: TurnQueue<Lease>;
  readonly held: DueHeap<Lease>;
  readonly onReady: () => void;
  soonestEnd: number;
};

/** `fence` gives a number that is higher with every call for a shard, over all processes. */
export function laneQueue(fence: (shard: number) => number, onReady: () => void): LaneQueue {
  const shelf: Shelf = {
    shards: new Map(),
    leased: new Set(),
    ready: turnQueue((entry) => entry.conversation),
    held: dueHeap(),
    onReady,
    soonestEnd: Number.POSITIVE_INFINITY,
  };
  const ofShard = (shard: number) => shelf.shards.get(shard) ?? NOBODY;
  return {
    mark: (conversation, shard, until = 0) => mark(shelf, conversation, shard, until),
    take: (owner, now, passOver) => take(shelf, owner, now, fence, passOver),
    find: (claim, now) => {
      const entry = ofShard(claim.shard).get(claim.conversation);
      const ours =
        entry?.state === "leased" && entry.fence === claim.fence && entry.owner === claim.owner;
      return ours && now < entry.leasedUntil ? entry : null;
    },
    renew: (lease, now) => lend(shelf, lease, now),
    release: (lease, more) => giveBack(shelf, lease, more),
    holdBack: (lease, until) => {
      if (lease.state !== "leased") return;
      shelf.leased.delete(lease);
      hold(shelf, lease, until);
    },
    wake: (conversation, shard) => {
      const entry = ofShard(shard).get(conversation);
      if (entry?.state === "held") enqueue(shelf, entry);
    },
    shed: (shard) => {
      for (const entry of [...ofShard(shard).values()]) {
        entry.shed = true;
        if (entry.state !== "leased") forget(shelf, entry);
      }
    },
    drop: (shard) => {
      for (const entry of [...ofShard(shard).values()]) forget(shelf, entry);
    },
    ofShard,
    leased: (shard) => [...ofShard(shard).values()].filter((it) => it.state === "leased").length,
  };
}

function mark(shelf: Shelf, conversation: string, shard: number, until: number): void {
  const room = shelf.shards.get(shard) ?? new Map<string, Lease>();
  shelf.shards.set(shard, room);
  const known = room.get(conversation);
  if (known !== undefined) {
    known.again = true;
    return;
  }
  const entry: Lease = {
    conversation,
    shard,
    owner: "",
    fence: 0,
    leasedUntil: 0,
    state: "queued",
    again: false,
    shed: false,
  };
  room.set(conversation, entry);
  if (until > 0) hold(shelf, entry, until);
  else enqueue(shelf, entry);
}

function take(
  shelf: Shelf,
  owner: string,
  now: number,
  fence: (shard: number) => number,
  passOver?: (account: string) => boolean,
): Lease | null {
  if (now >= shelf.soonestEnd) endOldLeases(shelf, now);
  for (let due = shelf.held.takeDue(now); due !== undefined; due = shelf.held.takeDue(now)) {
    if (due.state === "held") enqueue(shelf, due);
  }
  for (;;) {
    const entry = shelf.ready.shift(passOver);
    if (entry === undefined) return null;
    if (entry.state !== "queued") continue;
    entry.state = "leased";
    entry.again = false;
    entry.owner = owner;
    entry.fence = fence(entry.shard);
    shelf.leased.add(entry);
    lend(shelf, entry, now);
    return entry;
  }
}

function lend(shelf: Shelf, entry: Lease, now: number): void {
  entry.leasedUntil = now + LEASE_MS;
  shelf.soonestEnd = Math.min(shelf.soonestEnd, entry.leasedUntil);
}

/** Who let a lease run out may not have finished: there may be work. */
function endOldLeases(shelf: Shelf, now: number): void {
  shelf.soonestEnd = Number.POSITIVE_INFINITY;
  for (const entry of shelf.leased) {
    if (entry.leasedUntil <= now) giveBack(shelf, entry, true);
    else shelf.soonestEnd = Math.min(shelf.soonestEnd, entry.leasedUntil);
  }
}

function giveBack(shelf: Shelf, entry: Lease, more: boolean): void {
  if (entry.state !== "leased") return;
  shelf.leased.delete(entry);
  if (!entry.shed && (more || entry.again)) enqueue(shelf, entry);
  else forget(shelf, entry);
}

function forget(shelf: Shelf, entry: Lease): void {
  entry.state = "gone";
  shelf.leased.delete(entry);
  shelf.shards.get(entry.shard)?.delete(entry.conversation);
}

function enqueue(shelf: Shelf, entry: Lease): void {
  entry.state = "queued";
  shelf.ready.push(entry);
  shelf.onReady();
}

function hold(shelf: Shelf, entry: Lease, until: number): void {
  entry.state = "held";
  shelf.held.add(until, entry);
}
