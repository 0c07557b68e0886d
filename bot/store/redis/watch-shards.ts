import { setTimeout as sleep } from "node:timers/promises";
import type { Listeners } from "../listeners.ts";
import { LIVE, SHARDS, shardKey } from "./key-names.ts";
import { listOf, numberOf, numberOrNullOf, pairsOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { forgetSessionsScript } from "./scripts/forget-sessions.ts";
import { dayOf, SESSION_DAYS } from "./session-age.ts";
import type { HeldShard, TakenShard } from "./shard-leases.ts";
import { readWakeNews } from "./wake-news.ts";

/** How often we look for work that nobody told us of, ms. */
const POLL_MS = 250;

export type Rounds = { stop(): Promise<void> };

/** Takes our share of the shards, and keeps taking, giving and looking until it is stopped. */
export async function startRounds(room: Room, complain: (error: unknown) => void): Promise<Rounds> {
  await room.leases.round();
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    let failing = false;
    for (let count = 1; !stopped.signal.aborted; count += 1) {
      await sleep(POLL_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        await room.leases.round();
        await lookAround(room, count % THOROUGH_EVERY === 0);
        if (count % SWEEP_EVERY === 0) await forgetOldSessions(room, count / SWEEP_EVERY);
        failing = false;
      } catch (error) {
        if (!failing) complain(error);
        failing = true;
      }
    }
  };
  const ended = run();
  return {
    async stop() {
      stopped.abort();
      await ended;
    },
  };
}

/** Learns what a shard has that was just taken. */
export function enterShard(room: Room, { held, contents }: TakenShard): void {
  const { shard } = held;
  const tries = new Map(pairsOf(contents[3]));
  const active = textsOf(contents[1]);
  const has = listOf(contents[2]).map(numberOf);
  active.forEach((conversation, place) => {
    const what = has[place] ?? 0;
    if (what % 2 === 1) room.events.mark(conversation, shard);
    if (what >= 2) {
      const until = Number(tries.get(conversation)?.split(":")[1] ?? 0);
      room.owing.mark(conversation, shard, until);
    }
  });
  const next = numberOrNullOf(contents[4]);
  if (next !== null) room.timers.set(shard, next);
  room.journal.set(shard, numberOf(contents[5]));
}

/** Looks that count conversations; the others only ask which shards have any. */
const THOROUGH_EVERY = 8;

/** A Redis that was away told nothing meanwhile, and a connection that broke heard nothing. */
async function lookAround(room: Room, isThorough: boolean): Promise<void> {
  const shards = [...room.leases.all()].filter((it) => !it.leaving);
  if (shards.length === 0 || (!isThorough && !(await haveUnknown(room, shards)))) return;
  const counts = await Promise.all(shards.map((it) => room.link.call("SCARD", activeKey(it))));
  await Promise.all(
    shards.map(async (held, place) => {
      if (numberOf(counts[place]) > knownIn(room, held)) await findUnknown(room, held);
    }),
  );
}

/** Whether more of the shards have something than we know of. */
async function haveUnknown(room: Room, shards: readonly HeldShard[]): Promise<boolean> {
  const having = await room.link.countExisting(shards.map((it) => activeKey(it)));
  return having > shards.filter((it) => knownIn(room, it) > 0).length;
}

function activeKey({ shard }: HeldShard): string {
  return `${shardKey(shard)}:active`;
}

function knownIn(room: Room, { shard }: HeldShard): number {
  const events = room.events.ofShard(shard);
  let count = events.size;
  for (const conversation of room.owing.ofShard(shard).keys()) {
    if (!events.has(conversation)) count += 1;
  }
  return count;
}

async function findUnknown(room: Room, held: HeldShard): Promise<void> {
  const active = textsOf(await room.link.call("SMEMBERS", activeKey(held)));
  if (room.leases.held(held.shard) !== held || held.leaving) return;
  for (const conversation of active) {
    if (room.events.ofShard(held.shard).has(conversation)) continue;
    if (room.owing.ofShard(held.shard).has(conversation)) continue;
    room.events.mark(conversation, held.shard);
    room.owing.mark(conversation, held.shard);
  }
}

/** Takes in what Redis and other processes tell. */
export function hearNews(room: Room, tell: { readonly live: Listeners<string> }): void {
  const shardOfChannel = new Map(
    Array.from({ length: room.shards }, (_, shard) => [`${shardKey(shard)}:wake`, shard]),
  );
  room.link.onNews((channel, message) => {
    if (channel === LIVE) tell.live.tell(message);
    const shard = shardOfChannel.get(channel);
    const held = shard === undefined ? null : room.leases.held(shard);
    if (held !== null) heard(room, held, message);
    if (channel === SHARDS) room.leases.hurry();
  });
  room.link.onBack(() => {
    room.leases.doubt();
    // Commits whose answers were lost may have left timers and lines that we do not know of.
    for (const { shard } of room.leases.all()) {
      room.timers.set(shard, 0);
      room.journal.set(shard, Math.max(1, room.journal.get(shard) ?? 0));
    }
  });
}

function heard(room: Room, held: HeldShard, message: string): void {
  const news = readWakeNews(message);
  if (news.kind === "taken") {
    if (news.epoch > held.epoch) room.leases.lose(held);
    return;
  }
  if (held.leaving) return;
  const { conversation } = news;
  if (news.kind === "owes") {
    room.owed.forget(conversation);
    room.owing.mark(conversation, held.shard);
    return;
  }
  // Of one that we know already there may be more than this news tells.
  const isNew = !room.events.ofShard(held.shard).has(conversation);
  if (news.kind === "fresh" && isNew) room.fresh.set(conversation, news.lane);
  else room.fresh.delete(conversation);
  room.events.mark(conversation, held.shard);
}

/** One shard a minute or so, in turn. */
const SWEEP_EVERY = 240;
const SESSIONS_A_SWEEP = 200;

async function forgetOldSessions(room: Room, count: number): Promise<void> {
  const held = [...room.leases.all()];
  const one = held[count % Math.max(1, held.length)];
  if (one === undefined) return;
  const day = dayOf(Date.now()) - SESSION_DAYS;
  await room.link.run(forgetSessionsScript, shardKey(one.shard), [day, SESSIONS_A_SWEEP]);
}
