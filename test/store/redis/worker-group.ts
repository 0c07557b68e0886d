import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import type { LaneClaim, LaneStore } from "../../../bot/store/lane-store.ts";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import { startRedis } from "../../support/start-redis.ts";
import { message, turn } from "../contract/lane-samples.ts";

export const SHARDS = 64;
export const PEOPLE = Array.from({ length: 40 }, (_, place) => `webchat:web:${place}`);

/** Stores of several processes on one Redis. */
export type WorkerGroup = {
  readonly url: string;
  readonly admin: Redis;
  /** One that works holds shards; one that does not only accepts. */
  open(works: boolean): Promise<LaneStore>;
  /** How many shards each worker holds. */
  shardsOf(): Promise<ReadonlyMap<string, number>>;
  /** Closes all stores and empties Redis. */
  clear(): Promise<void>;
  stop(): Promise<void>;
};

export async function startWorkerGroup(): Promise<WorkerGroup> {
  const redis = await startRedis("no");
  const admin = new Redis(redis.url);
  const open: LaneStore[] = [];
  const complain = (error: unknown) => {
    throw error;
  };
  return {
    url: redis.url,
    admin,
    async open(works) {
      const settings = { url: redis.url, shards: SHARDS, works, journal: "own", complain } as const;
      const store = await openRedisLaneStore(settings);
      open.push(store);
      return store;
    },
    async shardsOf() {
      const counts = new Map<string, number>();
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const owner = (await admin.hget(`dan-loi:{s${shard}}`, "owner")) ?? "";
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
      return counts;
    },
    async clear() {
      for (const store of open.splice(0)) await store.close();
      await admin.flushall();
    },
    async stop() {
      admin.disconnect();
      await redis.stop();
    },
  };
}

export async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await met()) return;
    await sleep(50);
  }
  throw new Error("it did not happen within ten seconds");
}

/** Takes a turn with one message in every lane that can be had. */
export async function workOff(store: LaneStore, done: string[]): Promise<void> {
  for (;;) {
    const claim = await store.claim("w", Date.now());
    if (claim === null) return;
    for (const { number } of claim.events) {
      const outgoing = [message(`${claim.conversation}#${number}`)];
      if ((await store.commit(claim, turn(number, { outgoing }), Date.now())) === "done") {
        done.push(claim.conversation);
      }
    }
    await store.release(claim);
  }
}

/** Sends all that a worker owes; gives the bodies in order. */
export async function sendAll(store: LaneStore): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (;;) {
    const claims = await store.claimOutgoing("s", 100, Date.now());
    if (claims.length === 0) return bodies;
    for (const claim of claims) {
      bodies.push(claim.draft.body);
      await store.settleOutgoing(claim, { outcome: "done", journal: [] }, Date.now());
    }
  }
}

/** The next lane that has something, as soon as the worker hears of it. */
export async function nextClaim(store: LaneStore): Promise<LaneClaim> {
  for (let tries = 0; tries < 200; tries += 1) {
    const claim = await store.claim("w", Date.now());
    if (claim !== null) return claim;
    await sleep(50);
  }
  throw new Error("no lane had anything within ten seconds");
}
