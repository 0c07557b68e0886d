import type { LiveDraft, LiveItem } from "../lane-store.ts";
import { LIVE_ITEMS_KEPT } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** What both sides of a conversation said lately, for channels that show it from here. */
export type LiveTable = {
  /** Number of the item of that id; null when there is none (any more). */
  find(lane: number, id: string): number | null;
  /** Adds the item and lets go of those that are LIVE_ITEMS_KEPT behind it. */
  add(lane: number, number: number, item: LiveDraft, now: number): void;
  clear(lane: number): void;
  read(conversation: string, after: number, limit: number): readonly LiveItem[];
};

export function liveTable(db: Database): LiveTable {
  const find = db.prepareCells("SELECT number FROM live WHERE lane = ? AND id = ?");
  const add = db.prepareCells(
    "INSERT INTO live (lane, number, id, at, body) VALUES (?, ?, ?, ?, ?)",
  );
  const trim = db.prepareCells("DELETE FROM live WHERE lane = ? AND number <= ?");
  const clear = db.prepareCells("DELETE FROM live WHERE lane = ?");
  const read = db.prepareCells(
    `SELECT number, id, at, body FROM live
     WHERE lane = (SELECT id FROM lanes WHERE conversation = ?) AND number > ?
     ORDER BY number LIMIT ?`,
  );
  return {
    find: (lane, id) => {
      const row = find.get([lane, id]);
      return row === undefined ? null : numberIn(row, 0);
    },
    add: (lane, number, item, now) => {
      add.run([lane, number, item.id, now, item.body]);
      if (number > LIVE_ITEMS_KEPT) trim.run([lane, number - LIVE_ITEMS_KEPT]);
    },
    clear: (lane) => {
      clear.run([lane]);
    },
    read: (conversation, after, limit) =>
      read.all([conversation, after, limit]).map((row) => ({
        number: numberIn(row, 0),
        id: textIn(row, 1),
        at: numberIn(row, 2),
        body: textIn(row, 3),
      })),
  };
}
