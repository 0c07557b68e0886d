import { DEDUPE_MS } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** The ids of events that were taken, kept for DEDUPE_MS. */
export type SeenTable = {
  /** Notes an id; returns the number it had before when it was noted already. */
  note(lane: number, id: string, number: number, now: number): number | null;
};

export function seenTable(db: Database): SeenTable {
  const insert = db.prepareCells(
    "INSERT INTO seen (lane, id, number, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const read = db.prepareCells("SELECT number, at FROM seen WHERE lane = ? AND id = ?");
  const renew = db.prepareCells("UPDATE seen SET number = ?, at = ? WHERE lane = ? AND id = ?");
  const sweep = sweeper(db);
  return {
    note: (lane, id, number, now) => {
      sweep(now);
      if (insert.run([lane, id, number, now]).changes > 0) return null;
      const row = read.get([lane, id]);
      if (row !== undefined && numberIn(row, 1) > now - DEDUPE_MS) return numberIn(row, 0);
      renew.run([number, now, lane, id]);
      return null;
    },
  };
}

/** How often old ids are looked for, in notes, and how many rows are looked at then. */
const SWEEP_EVERY = 32;
const ROWS_A_SWEEP = 64;

/**
 * Walks round the table in small steps and drops what is too old: two rows for every new one, so that
 * no turn pays for many and the table is at most twice what it must be. It needs no index on the time.
 */
function sweeper(db: Database): (now: number) => void {
  const end = db.prepareCells(
    `SELECT lane, id FROM seen WHERE (lane, id) > (?, ?) ORDER BY lane, id LIMIT 1 OFFSET ${ROWS_A_SWEEP - 1}`,
  );
  const drop = db.prepareCells(
    "DELETE FROM seen WHERE (lane, id) > (?, ?) AND (lane, id) <= (?, ?) AND at <= ?",
  );
  const dropRest = db.prepareCells("DELETE FROM seen WHERE (lane, id) > (?, ?) AND at <= ?");
  let notes = 0;
  let lane = 0;
  let id = "";
  return (now) => {
    notes += 1;
    if (notes % SWEEP_EVERY !== 0) return;
    const last = end.get([lane, id]);
    if (last === undefined) {
      dropRest.run([lane, id, now - DEDUPE_MS]);
      [lane, id] = [0, ""];
      return;
    }
    const [lastLane, lastId] = [numberIn(last, 0), textIn(last, 1)];
    drop.run([lane, id, lastLane, lastId, now - DEDUPE_MS]);
    [lane, id] = [lastLane, lastId];
  };
}
