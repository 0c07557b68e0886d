import { join } from "node:path";
import type { LaneStore } from "./lane-store.ts";
import { openRedisLaneStore } from "./redis/open-redis-lane-store.ts";
import { openSqliteLaneStore } from "./sqlite/open-sqlite-lane-store.ts";

export type LaneStoreParts = {
  /** Null: a SQLite file in the data folder. */
  readonly redis: RedisSettings | null;
  readonly dataDir: string;
  /** Whether this process works off lanes. */
  readonly works: boolean;
  /** Whose journal it hands out: that of the lanes it works on, or everybody's. */
  readonly journal: "own" | "all";
  readonly complain: (error: unknown) => void;
};

export type RedisSettings = {
  readonly url: string;
  /** Parts that conversations are spread over; workers share them. */
  readonly shards: number;
};

export async function openLaneStore(parts: LaneStoreParts): Promise<LaneStore> {
  const { redis, dataDir, complain, works, journal } = parts;
  if (redis === null) return openSqliteLaneStore({ file: join(dataDir, "lanes.db"), complain });
  return await openRedisLaneStore({ ...redis, works, journal, complain });
}
