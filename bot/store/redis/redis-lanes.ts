import type { LaneClaim, LaneStore } from "../lane-store.ts";
import { EVENTS_PER_CLAIM } from "../lane-store.ts";
import { acceptEvents } from "./accept-events.ts";
import { checkTexts } from "./checked-texts.ts";
import { commitTurn } from "./commit-turn.ts";
import { countWaiting } from "./count-waiting.ts";
import { readEvent, readSpeaker } from "./entries.ts";
import { shardKey, shardOf } from "./key-names.ts";
import type { Lease } from "./lane-queue.ts";
import { listOf, numberOf, numberOrNullOf, textOrNullOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { failScript } from "./scripts/fail.ts";
import { readLaneScript } from "./scripts/read-lane.ts";
import { isForgotten } from "./session-age.ts";

type Verbs = "accept" | "claim" | "renew" | "commit" | "fail" | "release" | "peek" | "countWaiting";

export function redisLanes(room: Room): Pick<LaneStore, Verbs> {
  /** Events of a claim that are not committed yet. */
  const left = new WeakMap<Lease, number>();
  const find = (claim: LaneClaim, now: number): Lease | null =>
    room.events.find({ ...claim, shard: shardOf(claim.conversation, room.shards) }, now);

  return {
    accept: (events, now) => inTime(acceptEvents(room, events, now)),
    async claim(owner, now) {
      room.link.checkOpen();
      while (room.leases.areLive()) {
        const lease = room.events.take(owner, now);
        if (lease === null) return null;
        const claim = await readClaim(room, lease, now);
        if (claim !== null) {
          left.set(lease, claim.events.length);
          return claim;
        }
      }
      return null;
    },
    async renew(claim, now) {
      const lease = find(claim, now);
      if (lease !== null) room.events.renew(lease, now);
      return lease !== null;
    },
    async commit(claim, turn, now) {
      const lease = find(claim, now);
      if (lease === null) return "lost";
      const outcome = await commitTurn(room, lease, claim, turn, now);
      if (outcome === "done") left.set(lease, (left.get(lease) ?? 1) - 1);
      if (outcome !== "order") return outcome;
      // The claim was made from news that came late: its first event was worked on before.
      const isFirst = left.get(lease) === claim.events.length;
      if (isFirst && claim.events[0]?.number === turn.event) return "lost";
      throw new Error(`event ${turn.event} is not the oldest that waits in its lane`);
    },
    async fail(claim, event, reason, now) {
      checkTexts(reason);
      const lease = find(claim, now);
      const held = lease === null ? null : room.leases.held(lease.shard);
      if (held === null) return 0;
      const words = [claim.conversation, held.epoch, event, reason];
      return numberOf(await room.link.run(failScript, shardKey(held.shard), words));
    },
    async release(claim) {
      // Also a lease that ran out is given back here: nobody else has it yet.
      const lease = find(claim, 0);
      if (lease !== null) room.events.release(lease, (left.get(lease) ?? 1) > 0);
    },
    async peek(conversation) {
      const reply = await readLane(room, conversation, 0);
      const waiting = room.link.call("LLEN", `${keyOf(room, conversation)}:q:${conversation}`);
      const { session, speaker, consumed } = reply;
      return { session, speaker: readSpeaker(speaker), consumed, waiting: numberOf(await waiting) };
    },
    countWaiting: (since) => countWaiting(room, since),
  };
}

/** A webhook gets its 503 in time, also from a Redis that takes commands and does not answer; ms. */
const ACCEPT_LIMIT_MS = 8_000;

/** What is too late may still be taken in; the channel then delivers a duplicate. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`Redis did not take the events within ${ACCEPT_LIMIT_MS} ms`);
    timer = setTimeout(reject, ACCEPT_LIMIT_MS, error);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function keyOf(room: Room, conversation: string): string {
  return shardKey(shardOf(conversation, room.shards));
}

type ReadLane = {
  readonly session: string | null;
  readonly speaker: string | null;
  readonly day: number | null;
  readonly consumed: number;
  readonly entries: readonly string[];
  readonly attempts: readonly number[];
};

async function readLane(room: Room, conversation: string, limit: number): Promise<ReadLane> {
  const key = keyOf(room, conversation);
  const reply = listOf(await room.link.run(readLaneScript, key, [conversation, limit]));
  return {
    session: textOrNullOf(reply[0]),
    speaker: textOrNullOf(reply[1]),
    day: numberOrNullOf(reply[2]),
    consumed: numberOf(reply[3]),
    entries: limit === 0 ? [] : textsOf(reply[4]),
    attempts: listOf(reply[5]).map(numberOf),
  };
}

/** Null: nothing waits there, or the lease was lost meanwhile. */
async function readClaim(room: Room, lease: Lease, now: number): Promise<LaneClaim | null> {
  const { conversation, owner, fence } = lease;
  const fresh = room.fresh.get(conversation);
  room.fresh.delete(conversation);
  const isEnough = fresh !== undefined && fresh.entries.length <= EVENTS_PER_CLAIM;
  const lane = isEnough
    ? { ...fresh, consumed: fresh.first - 1, attempts: [] }
    : await readLane(room, conversation, EVENTS_PER_CLAIM + 1).catch((error: unknown) => {
        room.events.release(lease, true);
        throw error;
      });
  if (lease.state !== "leased" || lease.fence !== fence) return null;
  if (lane.entries.length === 0) {
    room.events.release(lease, false);
    return null;
  }
  if (lane.entries.length > EVENTS_PER_CLAIM) lease.again = true;
  const events = lane.entries
    .slice(0, EVENTS_PER_CLAIM)
    .map((entry, place) => readEvent(entry, lane.consumed + place + 1, lane.attempts[place] ?? 0));
  const session = isForgotten(lane.day, now) ? null : lane.session;
  return { conversation, owner, fence, session, speaker: readSpeaker(lane.speaker), events };
}
