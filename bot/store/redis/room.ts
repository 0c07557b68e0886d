import type { LaneQueue } from "./lane-queue.ts";
import type { OwedCache } from "./owed-cache.ts";
import type { RedisLink } from "./redis-link.ts";
import type { ShardLeases } from "./shard-leases.ts";

/** What the parts of the store share. */
export type Room = {
  readonly link: RedisLink;
  readonly shards: number;
  readonly leases: ShardLeases;
  /** Conversations of our shards that may have waiting events, and that may owe messages. */
  readonly events: LaneQueue;
  readonly owing: LaneQueue;
  /** Lanes whose state came with the event that woke them; news of it may come late. */
  readonly fresh: Map<string, FreshLane>;
  readonly owed: OwedCache;
  /** When the next timer of a shard is due; absent: it has none. */
  readonly timers: Map<number, number>;
  /** Lines of our shards that wait for the archive. */
  readonly journal: Map<number, number>;
};

export type FreshLane = {
  readonly session: string | null;
  readonly speaker: string | null;
  readonly day: number | null;
  readonly first: number;
  readonly entries: readonly string[];
};
