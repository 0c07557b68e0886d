import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { LaneStore, OutgoingClaim, Settlement } from "../lane-store.ts";
import { checkTexts } from "./checked-texts.ts";
import { readOutgoing, readSpeaker } from "./entries.ts";
import { shardKey, shardOf } from "./key-names.ts";
import type { Lease } from "./lane-queue.ts";
import type { OwedLane } from "./owed-cache.ts";
import { listOf, numberOf, numberOrNullOf, textOrNullOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { fireTimersScript } from "./scripts/fire-timers.ts";
import { readOwedScript } from "./scripts/read-owed.ts";
import { settleScript } from "./scripts/settle.ts";

type Verbs = "claimOutgoing" | "maySend" | "settleOutgoing" | "fireTimers";

/** Messages read ahead of a conversation. */
const READ_AHEAD = 8;

export function redisOutgoing(room: Room): Pick<LaneStore, Verbs> {
  const settling = new WeakSet<Lease>();
  const find = (claim: OutgoingClaim, now: number): Lease | null =>
    room.owing.find({ ...claim, shard: shardOf(claim.conversation, room.shards) }, now);

  return {
    async claimOutgoing(owner, limit, now, passOver) {
      room.link.checkOpen();
      const claims: OutgoingClaim[] = [];
      while (claims.length < limit && room.leases.areLive()) {
        const lease = room.owing.take(owner, now, passOver);
        if (lease === null) break;
        const claim = await readClaim(room, lease);
        if (claim !== null) claims.push(claim);
      }
      return claims;
    },
    maySend: (claim, now) => {
      const lease = find(claim, now);
      if (lease === null) return false;
      if (room.leases.areLive() && room.leases.held(lease.shard) !== null) return true;
      room.owing.release(lease, true);
      return false;
    },
    async settleOutgoing(claim, settlement, now) {
      if (settlement.outcome !== "later") checkTexts(...settlement.journal.map((it) => it.body));
      if (settlement.outcome !== "done") checkTexts(settlement.reason);
      const lease = find(claim, now);
      if (lease === null || settling.has(lease)) return false;
      settling.add(lease);
      try {
        return await untilAnswered(room, () => settle(room, lease, claim, settlement, now));
      } catch (error) {
        // Whether it was written is not known: look again.
        room.owed.forget(claim.conversation);
        room.owing.release(lease, true);
        throw error;
      } finally {
        settling.delete(lease);
      }
    },
    fireTimers: (now, limit) => fireTimers(room, now, limit),
  };
}

/** A message that went out is worth waiting for Redis: forgotten, it would go out once more; ms. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 200;

/** Settling twice is harmless, because the second finds another message at the front. */
async function untilAnswered<T>(room: Room, call: () => Promise<T>): Promise<T> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const isAnswer = error instanceof Error && error.name === "ReplyError";
      if (isAnswer || performance.now() > limit) throw error;
      room.link.checkOpen();
      await sleep(AGAIN_MS);
    }
  }
}

async function readClaim(room: Room, lease: Lease): Promise<OutgoingClaim | null> {
  const { conversation, owner, fence } = lease;
  const lane =
    room.owed.get(conversation) ??
    (await readOwed(room, lease).catch((error: unknown) => {
      room.owing.release(lease, true);
      throw error;
    }));
  if (lease.state !== "leased" || lease.fence !== fence) return null;
  const head = lane.messages[0];
  if (head === undefined) {
    room.owing.release(lease, false);
    return null;
  }
  const { attempts, speaker } = lane;
  return { conversation, owner, fence, attempts, speaker, ...head };
}

async function readOwed(room: Room, lease: Lease): Promise<OwedLane> {
  const { conversation, shard, fence } = lease;
  const words = [conversation, READ_AHEAD];
  const reply = listOf(await room.link.run(readOwedScript, shardKey(shard), words));
  const messages = textsOf(reply[0]).map(readOutgoing);
  const tries = textOrNullOf(reply[2]);
  const lane = {
    messages,
    speaker: readSpeaker(textOrNullOf(reply[1])),
    attempts: tries === null ? 0 : numberOf(tries.split(":")[0]),
    // A turn that was written meanwhile could not tell us of its messages.
    whole: messages.length < READ_AHEAD && !lease.again,
  };
  // The shard may have been lost, and be ours again, since this was read.
  if (lease.state === "leased" && lease.fence === fence) room.owed.put(conversation, lane);
  return lane;
}

async function settle(
  room: Room,
  lease: Lease,
  claim: OutgoingClaim,
  settlement: Settlement,
  now: number,
): Promise<boolean> {
  const { conversation, shard } = lease;
  const held = room.leases.held(shard);
  if (held === null) return false;
  const known = room.owed.get(conversation);
  const isLast = known?.whole === true && known.messages.length === 1 && !lease.again;
  const reply = await room.link.run(settleScript, shardKey(shard), [
    conversation,
    held.epoch,
    claim.number,
    settlement.outcome,
    now,
    claim.attempts,
    isLast ? 0 : 1,
    ...settlementWords(settlement),
  ]);
  const outcome = numberOf(reply);
  if (outcome === -1) room.leases.lose(held);
  if (outcome !== 1 || room.leases.held(shard) !== held) {
    room.owed.forget(conversation);
    room.owing.release(lease, true);
    return outcome === 1;
  }
  if (settlement.outcome === "later") {
    const lane = room.owed.get(conversation);
    if (lane !== null) room.owed.put(conversation, { ...lane, attempts: claim.attempts + 1 });
    room.owing.holdBack(lease, settlement.at);
    return true;
  }
  room.journal.set(shard, (room.journal.get(shard) ?? 0) + settlement.journal.length);
  const lane = room.owed.get(conversation);
  if (lane !== null) shiftOwed(room, conversation, lane);
  room.owing.release(lease, !isLast);
  return true;
}

/** What was read ahead is used up before Redis is asked again. */
function shiftOwed(room: Room, conversation: string, lane: OwedLane): void {
  const messages = lane.messages.slice(1);
  room.owed.put(conversation, { ...lane, messages, attempts: 0 });
}

function settlementWords(settlement: Settlement): readonly (string | number)[] {
  if (settlement.outcome === "later") return [settlement.at, settlement.reason];
  const reason = settlement.outcome === "dead" ? settlement.reason : "";
  return [reason, ...settlement.journal.map((line) => `${line.at}\0${line.body}`)];
}

/** Soonest first, over all our shards that have a timer due. */
async function fireTimers(room: Room, now: number, limit: number): Promise<number> {
  const due = [...room.timers].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b);
  let fired = 0;
  for (const [shard] of due) {
    const held = room.leases.held(shard);
    if (held === null || held.leaving || fired >= limit) continue;
    const words = [held.epoch, now, limit - fired];
    const reply = listOf(await room.link.run(fireTimersScript, shardKey(shard), words));
    if (room.leases.held(shard) !== held) continue;
    const conversations = textsOf(reply[0]);
    const next = numberOrNullOf(reply[1]);
    if (next === null) room.timers.delete(shard);
    else room.timers.set(shard, next);
    for (const conversation of conversations) {
      room.fresh.delete(conversation);
      room.events.mark(conversation, shard);
    }
    fired += conversations.length;
  }
  return fired;
}
