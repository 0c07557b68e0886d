import type { JournalDraft, JournalRow } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** The lines that the archive has not taken over yet, oldest first. */
export type JournalTable = {
  /** Adds lines that are numbered from `first` on. */
  add(lane: number, first: number, drafts: readonly JournalDraft[]): void;
  read(limit: number): readonly JournalRow[];
  /** Drops lines; returns how many there were. */
  drop(rows: readonly JournalRow[]): number;
  count(): number;
};

export function journalTable(db: Database): JournalTable {
  const add = db.prepareCells(
    "INSERT INTO journal (seq, lane, number, at, body) VALUES (?, ?, ?, ?, ?)",
  );
  const read = db.prepareCells(
    `SELECT seq, conversation, number, at, body FROM journal JOIN lanes ON lanes.id = lane
     ORDER BY seq LIMIT ?`,
  );
  const remove = db.prepareCells("DELETE FROM journal WHERE seq BETWEEN ? AND ?");
  const count = db.prepareCells("SELECT count(*) FROM journal");
  /** A line's place is never given twice, so dropping lines again can hit no others. */
  let lastSeq = numberIn(
    db.prepareCells("SELECT coalesce(max(seq), 0) FROM journal").get([]) ?? [],
    0,
  );
  const places = new WeakMap<JournalRow, number>();
  const search = placeSearch(db);

  return {
    add: (lane, first, drafts) => {
      let number = first;
      for (const draft of drafts) {
        lastSeq += 1;
        add.run([lastSeq, lane, number, draft.at, draft.body]);
        number += 1;
      }
    },
    read: (limit) =>
      read.all([limit]).map((cells) => {
        const row = {
          conversation: textIn(cells, 1),
          number: numberIn(cells, 2),
          at: numberIn(cells, 3),
          body: textIn(cells, 4),
        };
        places.set(row, numberIn(cells, 0));
        return row;
      }),
    drop: (rows) => {
      const known = rows.flatMap((row) => places.get(row) ?? []);
      const copies = rows.filter((row) => !places.has(row));
      const wanted = copies.length === 0 ? known : [...known, ...search(copies)];
      let dropped = 0;
      for (const [first, last] of runs(wanted)) dropped += remove.run([first, last]).changes;
      return dropped;
    },
    count: () => numberIn(count.get([]) ?? [], 0),
  };
}

/** Finds lines by conversation and number, for rows that are not the objects `read` gave. */
function placeSearch(db: Database): (rows: readonly JournalRow[]) => readonly number[] {
  const page = db.prepareCells(
    `SELECT seq, conversation, number FROM journal JOIN lanes ON lanes.id = lane
     WHERE seq > ? ORDER BY seq LIMIT 1000`,
  );
  return (rows) => {
    const wanted = new Set(rows.map((row) => `${row.number} ${row.conversation}`));
    const found: number[] = [];
    let after = 0;
    for (
      let lines = page.all([after]);
      wanted.size > 0 && lines.length > 0;
      lines = page.all([after])
    ) {
      for (const line of lines) {
        after = numberIn(line, 0);
        if (wanted.delete(`${numberIn(line, 2)} ${textIn(line, 1)}`)) found.push(after);
      }
    }
    return found;
  };
}

/** Joins neighbouring places, so that a batch read together is dropped with one statement. */
function runs(places: readonly number[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && place <= last[1] + 1) last[1] = place;
    else joined.push([place, place]);
  }
  return joined;
}
