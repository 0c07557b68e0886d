import type { JournalRow, LaneStore } from "../lane-store.ts";
import { byShard } from "./by-shard.ts";
import { journalEntry, readJournalRow } from "./entries.ts";
import { shardKey } from "./key-names.ts";
import { numberOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { dropJournalScript, removeJournalScript } from "./scripts/drop-journal.ts";

type Verbs = "readJournal" | "dropJournal";

/** The journals of our shards. Each is read and dropped from its front; other workers have the others. */
export function redisJournal(room: Room): Pick<LaneStore, Verbs> {
  /** What was read last of each shard and is not dropped yet, oldest first. */
  const fronts = new Map<number, readonly JournalRow[]>();
  let turn = 0;

  return {
    async readJournal(limit) {
      const rows: JournalRow[] = [];
      const waiting = [...room.journal].filter(
        ([shard, count]) => count > 0 && isOurs(room, shard),
      );
      // A shard that is never empty must not keep the others from their turn.
      turn += 1;
      for (let place = 0; place < waiting.length && rows.length < limit; place += 1) {
        const [shard = 0] = waiting[(place + turn) % waiting.length] ?? [];
        const want = limit - rows.length;
        const read = textsOf(
          await room.link.call("LRANGE", `${shardKey(shard)}:journal`, 0, want - 1),
        ).map(readJournalRow);
        fronts.set(shard, read);
        if (read.length === 0) room.journal.delete(shard);
        rows.push(...read);
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

function isOurs(room: Room, shard: number): boolean {
  return room.leases.held(shard) !== null;
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
