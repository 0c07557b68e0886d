import { randomUUID } from "node:crypto";
import type { LaneStore } from "../lane-store.ts";
import type { Listeners } from "../listeners.ts";
import { listeners } from "../listeners.ts";
import { agreeOnShards } from "./agree-on-shards.ts";
import { LIVE, SHARDS, shardOf, workerChannel } from "./key-names.ts";
import { laneQueue } from "./lane-queue.ts";
import { owedCache } from "./owed-cache.ts";
import { redisJournal } from "./redis-journal.ts";
import { redisLanes } from "./redis-lanes.ts";
import type { RedisLink } from "./redis-link.ts";
import { openLink } from "./redis-link.ts";
import { redisOutgoing } from "./redis-outgoing.ts";
import { redisLive, redisSide } from "./redis-side.ts";
import type { Room } from "./room.ts";
import type { ShardLeases } from "./shard-leases.ts";
import { shardLeases } from "./shard-leases.ts";
import { enterShard, hearNews, startRounds } from "./watch-shards.ts";

export type RedisLaneStoreSettings = {
  readonly url: string;
  readonly shards: number;
  /** Whether this process works off lanes; one that only accepts leases no shards. */
  readonly works: boolean;
  /** Whose journal it hands out: that of its own shards, or everybody's. */
  readonly journal: "own" | "all";
  /** Hears of listeners that threw and of a Redis that is away. */
  readonly complain: (error: unknown) => void;
};

/**
 * The lane store in Redis, shared by any number of processes. Conversations lie in shards; a worker holds
 * some of them at a time, and only it works on their lanes and sends their messages. Rejects when the
 * number of shards is not the one that the data was laid out for.
 */
export async function openRedisLaneStore(settings: RedisLaneStoreSettings): Promise<LaneStore> {
  const { complain, shards } = settings;
  const link = await openLink(settings.url, complain);
  try {
    await link.call("PING").catch((cause: unknown) => {
      throw new Error("Redis does not answer: see that it runs and that REDIS_URL is right", {
        cause,
      });
    });
    await agreeOnShards(link, shards);
  } catch (error) {
    await link.close();
    throw error;
  }
  const work = listeners<undefined>(complain);
  const live = listeners<string>(complain);
  const worker = randomUUID();
  const room = furnish(link, shards, worker, wakeSoon(work));
  hearNews(room, { live });
  link.subscribe(LIVE, SHARDS, workerChannel(worker));
  const rounds = settings.works ? await startRounds(room, complain) : null;
  let closing: Promise<void> | null = null;
  const close = async () => {
    await rounds?.stop();
    if (rounds !== null && link.isUp()) await room.leases.leave();
    await link.close();
  };
  return {
    ...redisLanes(room),
    ...redisOutgoing(room),
    ...redisJournal(room, settings.journal),
    ...redisLive(room),
    ...redisSide(room),
    onLive: (listener) => live.add(listener),
    onWork: (listener) => work.add(() => listener()),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function furnish(link: RedisLink, shards: number, worker: string, onReady: () => void): Room {
  let claims = 0;
  // Epochs grow with every owner of a shard, claims with every lease of this process.
  const fence = (shard: number): number => {
    claims += 1;
    return (leases.held(shard)?.epoch ?? 0) * 2 ** 32 + claims;
  };
  const leases: ShardLeases = shardLeases({
    link,
    worker,
    shards,
    taken: (taken) => enterShard(room, taken),
    lost: (shard) => {
      // Also what the queues do not know any more: the next owner changes it, and we may get it back.
      const isGone = (conversation: string) => shardOf(conversation, shards) === shard;
      for (const conversation of room.fresh.keys()) {
        if (isGone(conversation)) room.fresh.delete(conversation);
      }
      room.owed.forgetThose(isGone);
      room.events.drop(shard);
      room.owing.drop(shard);
      room.timers.delete(shard);
      room.journal.delete(shard);
    },
    shed: (shard) => {
      room.events.shed(shard);
      room.owing.shed(shard);
    },
    isQuiet: (shard) => room.events.leased(shard) === 0 && room.owing.leased(shard) === 0,
  });
  const room: Room = {
    link,
    shards,
    leases,
    events: laneQueue(fence, onReady),
    owing: laneQueue(fence, onReady),
    fresh: new Map(),
    owed: owedCache(),
    timers: new Map(),
    journal: new Map(),
  };
  return room;
}

/** Many that become ready in one turn of the event loop wake once. */
function wakeSoon(work: Listeners<undefined>): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      work.tell(undefined);
    });
  };
}
