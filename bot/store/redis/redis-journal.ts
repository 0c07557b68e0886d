import type { JournalRow, LaneStore } from "../lane-store.ts";
import { byShard } from "./by-shard.ts";
import { journalEntry, readJournalRow } from "./entries.ts";
import { shardKey } from "./key-names.ts";
import { numberOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { dropJournalScript, removeJournalScript } from "./scripts/drop-journal.ts";

type Verbs = "readJournal" | "dropJournal";

/** Every shard has a journal, which is read and dropped from its front. */
export function redisJournal(room: Room, whose: "own" | "all"): Pick<LaneStore, Verbs> {
  /** What was read last of each shard and is not dropped yet, oldest first. */
  const fronts = new Map<number, readonly JournalRow[]>();
  let turn = 0;

  return {
    async readJournal(limit) {
      const rows: JournalRow[] = [];
      const waiting = [...ownWaiting(room), ...(whose === "all" ? await othersWaiting(room) : [])];
      // A shard that is never empty must not keep the others from their turn.
      turn += 1;
      for (let place = 0; place < waiting.length && rows.length < limit; place += 1) {
        const shard = waiting[(place + turn) % waiting.length] ?? 0;
        const key = `${shardKey(shard)}:journal`;
        const read = textsOf(await room.link.call("LRANGE", key, 0, limit - rows.length - 1));
        const front = read.map(readJournalRow);
        fronts.set(shard, front);
        if (front.length === 0) room.journal.delete(shard);
        else if (front.length > (room.journal.get(shard) ?? front.length)) {
          room.journal.set(shard, front.length);
        }
        rows.push(...front);
      }
      return rows;
    },
    async dropJournal(rows) {
      const drops = [...byShard(rows, room.shards)].map(([shard, own]) =>
        drop(
          room,
          fronts,
          shard,
          own.map((it) => it.item),
        ),
      );
      await Promise.all(drops);
    },
  };
}

/** Of our own shards we know how much there is. */
function ownWaiting(room: Room): readonly number[] {
  return [...room.journal].flatMap(([shard, count]) => (count > 0 ? [shard] : []));
}

async function othersWaiting(room: Room): Promise<readonly number[]> {
  const others = Array.from({ length: room.shards }, (_, shard) => shard).filter(
    (shard) => room.leases.held(shard) === null,
  );
  const counts = await Promise.all(
    others.map((shard) => room.link.call("LLEN", `${shardKey(shard)}:journal`)),
  );
  return others.filter((_, place) => numberOf(counts[place]) > 0);
}

async function drop(
  room: Room,
  fronts: Map<number, readonly JournalRow[]>,
  shard: number,
  rows: readonly JournalRow[],
): Promise<void> {
  const front = fronts.get(shard) ?? [];
  const [first] = rows;
  const isFront = rows.every((row, place) => row === front[place]);
  fronts.delete(shard);
  if (first === undefined) return;
  const gone = isFront
    ? rows.length *
      numberOf(
        await room.link.run(dropJournalScript, shardKey(shard), [rows.length, journalEntry(first)]),
      )
    : numberOf(await room.link.run(removeJournalScript, shardKey(shard), rows.map(journalEntry)));
  const before = room.journal.get(shard);
  if (before !== undefined) room.journal.set(shard, Math.max(0, before - gone));
  if (isFront) fronts.set(shard, front.slice(rows.length));
}
