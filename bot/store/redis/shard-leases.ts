import { performance } from "node:perf_hooks";
import { SHARDS, shardKey, wakeChannel } from "./key-names.ts";
import { strikeOff, tellAlive } from "./living-workers.ts";
import type { RedisLink } from "./redis-link.ts";
import { listOf, numberOf, textOrNullOf } from "./reply.ts";
import { giveShardScript, takeShardScript } from "./scripts/shard-lease.ts";

/** A shard that is ours until somebody takes it. Whatever is written carries its epoch. */
export type HeldShard = {
  readonly shard: number;
  readonly epoch: number;
  /** On its way to another worker: nothing new is begun in it. */
  leaving: boolean;
};

/** What a shard that was just taken has, as takeShardScript tells it. */
export type TakenShard = { readonly held: HeldShard; readonly contents: readonly unknown[] };

export type ShardLeases = {
  /** The shard, if it is ours. */
  held(shard: number): HeldShard | null;
  all(): Iterable<HeldShard>;
  /** Whether others still see that we live, so that what is held is ours alone. */
  areLive(): boolean;
  /** Somebody else has the shard. */
  lose(held: HeldShard): void;
  /** Tells that we live; takes what is free, gives what is too much. */
  round(): Promise<void>;
  /** The connection was away: others may have taken what was ours. */
  doubt(): void;
  /** There may be something free: the next round looks at once. */
  hurry(): void;
  /** Gives everything back. */
  leave(): Promise<void>;
};

/** A worker that was not heard for so long is taken for dead, ms. */
export const WORKER_LEASE_MS = 5_000;
const BEAT_MS = 500;
/** A round may come a little early. */
const SLACK_MS = 50;
/** After an outage of Redis everybody looks dead: they get this long to come back, ms. */
const COME_BACK_MS = 1_500;
/** Our clock and Redis' need not run alike to the last. */
const MARGIN_MS = 200;

export type LeaseParts = {
  readonly link: RedisLink;
  readonly worker: string;
  readonly shards: number;
  readonly taken: (shard: TakenShard) => void;
  /** Forget what is known of it. */
  readonly lost: (shard: number) => void;
  /** Begin nothing new in it. */
  readonly shed: (shard: number) => void;
  /** Whether nothing is under way in it. */
  readonly isQuiet: (shard: number) => boolean;
};

export function shardLeases(parts: LeaseParts): ShardLeases {
  const desk: Desk = {
    ...parts,
    held: new Map(),
    state: { liveUntil: 0, beatAt: 0, doubtful: false, quietUntil: 0 },
  };
  const { held, state, link } = desk;
  return {
    held: (shard) => held.get(shard) ?? null,
    all: () => held.values(),
    areLive: () => link.isUp() && performance.now() < state.liveUntil,
    lose: (lost) => lose(desk, lost),
    doubt: () => {
      state.doubtful = true;
      state.beatAt = 0;
      state.quietUntil = performance.now() + COME_BACK_MS;
    },
    hurry: () => {
      state.beatAt = 0;
    },
    async round() {
      if (performance.now() - state.beatAt >= BEAT_MS - SLACK_MS) {
        await share(desk, await beat(desk));
      }
      const quiet = [...held.values()].filter((it) => it.leaving && parts.isQuiet(it.shard));
      await Promise.all(quiet.map((it) => give(desk, it)));
    },
    async leave() {
      await Promise.all([...held.values()].map((it) => give(desk, it)));
      await strikeOff(link, parts.worker);
      await link.call("PUBLISH", SHARDS, "");
    },
  };
}

type Desk = LeaseParts & {
  readonly held: Map<number, HeldShard>;
  readonly state: {
    /** Until when others see that we live; ms of this process' own clock, like the others. */
    liveUntil: number;
    beatAt: number;
    doubtful: boolean;
    quietUntil: number;
  };
};

function lose({ held, link, lost }: Desk, shard: HeldShard): void {
  if (held.get(shard.shard) !== shard) return;
  held.delete(shard.shard);
  link.unsubscribe(wakeChannel(shard.shard));
  lost(shard.shard);
}

/** Tells that we live. Returns who else does. */
async function beat(desk: Desk): Promise<readonly string[]> {
  const { link, worker, state } = desk;
  const sentAt = performance.now();
  if (sentAt > state.liveUntil) state.doubtful = true;
  const live = await tellAlive(link, worker, WORKER_LEASE_MS);
  if (state.doubtful) await verify(desk);
  state.liveUntil = sentAt + WORKER_LEASE_MS - MARGIN_MS;
  state.beatAt = sentAt;
  return live;
}

async function verify(desk: Desk): Promise<void> {
  desk.state.doubtful = false;
  const all = [...desk.held.values()];
  const epochs = await Promise.all(
    all.map((it) => desk.link.call("HGET", shardKey(it.shard), "epoch")),
  );
  all.forEach((it, place) => {
    if (textOrNullOf(epochs[place]) !== String(it.epoch)) lose(desk, it);
  });
}

async function share(desk: Desk, live: readonly string[]): Promise<void> {
  const fair = Math.ceil(desk.shards / Math.max(1, live.length));
  const staying = [...desk.held.values()].filter((it) => !it.leaving);
  for (const mine of staying.slice(fair)) {
    mine.leaving = true;
    desk.shed(mine.shard);
  }
  if (desk.held.size < fair) await takeFree(desk, live, fair - desk.held.size);
}

/** Workers begin to look at different places, so that they seldom want the same shard. */
async function takeFree(desk: Desk, live: readonly string[], count: number): Promise<void> {
  const { shards, held, link, worker, state } = desk;
  const start = Math.floor(Math.random() * shards);
  const others = Array.from({ length: shards }, (_, place) => (start + place) % shards).filter(
    (shard) => !held.has(shard),
  );
  const states = await Promise.all(
    others.map((shard) => link.call("HMGET", shardKey(shard), "epoch", "owner")),
  );
  const cautious = performance.now() < state.quietUntil;
  const free = others.flatMap((shard, place) => {
    const [epoch, owner] = listOf(states[place]).map(textOrNullOf);
    const isFree = !owner || owner === worker || (!cautious && !live.includes(owner));
    return isFree ? [{ shard, epoch: epoch ?? "0" }] : [];
  });
  await Promise.all(free.slice(0, count).map((it) => take(desk, it.shard, it.epoch)));
}

async function take(desk: Desk, shard: number, epochSeen: string): Promise<void> {
  const { link, worker, held } = desk;
  // Before it is ours, so that no news falls between.
  link.subscribe(wakeChannel(shard));
  const reply = await link.run(takeShardScript, shardKey(shard), [worker, epochSeen]);
  if (!Array.isArray(reply)) {
    link.unsubscribe(wakeChannel(shard));
    return;
  }
  const contents = listOf(reply);
  const mine: HeldShard = { shard, epoch: numberOf(contents[0]), leaving: false };
  held.set(shard, mine);
  desk.taken({ held: mine, contents });
}

/** From here on nothing of it is ours, whenever Redis hears of it. */
async function give(desk: Desk, mine: HeldShard): Promise<void> {
  lose(desk, mine);
  await desk.link.run(giveShardScript, shardKey(mine.shard), [mine.epoch, SHARDS]);
}
