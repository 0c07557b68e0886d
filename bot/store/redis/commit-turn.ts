import { randomUUID } from "node:crypto";
import type { LaneClaim, TurnCommit } from "../lane-store.ts";
import { commitWords } from "./commit-words.ts";
import { LIVE, shardKey } from "./key-names.ts";
import type { Lease } from "./lane-queue.ts";
import { numberOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { commitScript } from "./scripts/commit.ts";
import { dayOf } from "./session-age.ts";

/** Writes one turn, and what it owes into our memory. "order": its event is not the oldest that waits. */
export async function commitTurn(
  room: Room,
  lease: Lease,
  claim: LaneClaim,
  turn: TurnCommit,
  now: number,
): Promise<"done" | "lost" | "order"> {
  const held = room.leases.held(lease.shard);
  if (held === null) return "lost";
  const { conversation, shard } = lease;
  const hasFailed = claim.events.some((it) => it.number === turn.event && it.attempts > 0);
  const words = commitWords(turn, {
    head: [conversation, held.epoch, turn.event, randomUUID(), now, dayOf(now)],
    hasFailed,
    live: LIVE,
  });
  const reply = await room.link.run(commitScript, shardKey(shard), words);
  if (reply === "lost") {
    room.leases.lose(held);
    return "lost";
  }
  if (reply === "order") return "order";
  // Of a shard that goes to another worker, that one learns all by itself.
  if (room.leases.held(shard) !== held || held.leaving) return "done";
  if (turn.forget === true) {
    room.owed.forget(conversation);
    room.owing.wake(conversation, shard);
  }
  owe(room, shard, claim, turn, { last: numberOf(reply), now });
  room.journal.set(shard, (room.journal.get(shard) ?? 0) + turn.journal.length);
  const due = Math.min(room.timers.get(shard) ?? Infinity, ...turn.setTimers.map((it) => it.due));
  if (due < Infinity) room.timers.set(shard, due);
  return "done";
}

/** What a turn wrote is sent from memory. */
function owe(
  room: Room,
  shard: number,
  { conversation, speaker: before }: LaneClaim,
  turn: TurnCommit,
  written: { readonly last: number; readonly now: number },
): void {
  if (turn.speaker !== undefined) room.owed.speaks(conversation, turn.speaker);
  if (turn.outgoing.length === 0) return;
  const first = written.last - turn.outgoing.length + 1;
  const messages = turn.outgoing.map((draft, place) => ({
    number: first + place,
    writtenAt: written.now,
    draft,
  }));
  const isKnown = room.owing.ofShard(shard).has(conversation);
  if (!isKnown || room.owed.get(conversation) !== null) {
    room.owed.append(conversation, messages, turn.speaker ?? before);
  }
  room.owing.mark(conversation, shard);
}
