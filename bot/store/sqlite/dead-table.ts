import type { DeadLetter, OutgoingDraft } from "../lane-store.ts";
import { authorIn } from "./author-in.ts";
import type { Cells, Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";
import type { NewEvent } from "./events-table.ts";

/** Events that could not be worked on and messages that could not be sent. */
export type DeadTable = {
  /** Copies a waiting event; it is still to be removed from its queue. */
  buryEvent(lane: number, number: number, reason: string, now: number): void;
  /** Copies an owed message; it is still to be removed from its queue. */
  buryOutgoing(lane: number, number: number, reason: string, now: number): void;
  /** Oldest first. */
  list(limit: number): readonly DeadLetter[];
  /** Takes one out; null when there is none of that id. */
  exhume(id: string): Exhumed | null;
  /** Drops those of a lane; returns how many. Looks at every row. */
  clear(lane: number): number;
  count(): number;
};

export type Exhumed = { readonly lane: number; readonly conversation: string } & (
  | { readonly kind: "event"; readonly event: NewEvent }
  | { readonly kind: "outgoing"; readonly draft: OutgoingDraft; readonly writtenAt: number }
);

export function deadTable(db: Database): DeadTable {
  const buryEvent = db.prepareCells(
    `INSERT INTO dead (kind, lane, at, reason, event_id, born_at, body)
     SELECT 'event', lane, ?, ?, id, at, body FROM events WHERE lane = ? AND number = ?`,
  );
  const buryOutgoing = db.prepareCells(
    `INSERT INTO dead (kind, lane, at, reason, author, fence, born_at, body)
     SELECT 'outgoing', lane, ?, ?, author, fence, written_at, body FROM outgoing
     WHERE lane = ? AND number = ?`,
  );
  const list = db.prepareCells(
    `SELECT dead.id, kind, conversation, body, reason, at FROM dead JOIN lanes ON lanes.id = lane
     ORDER BY dead.id LIMIT ?`,
  );
  const exhume = db.prepareCells(
    `DELETE FROM dead WHERE id = ? RETURNING lane,
     (SELECT conversation FROM lanes WHERE id = lane), kind, born_at, body, event_id, author, fence`,
  );
  const clear = db.prepareCells("DELETE FROM dead WHERE lane = ?");
  const count = db.prepareCells("SELECT count(*) FROM dead");
  return {
    buryEvent: (lane, number, reason, now) => {
      buryEvent.run([now, reason, lane, number]);
    },
    buryOutgoing: (lane, number, reason, now) => {
      buryOutgoing.run([now, reason, lane, number]);
    },
    list: (limit) =>
      list.all([limit]).map((row) => ({
        id: String(numberIn(row, 0)),
        kind: kindIn(row, 1),
        conversation: textIn(row, 2),
        body: textIn(row, 3),
        reason: textIn(row, 4),
        at: numberIn(row, 5),
      })),
    exhume: (id) => {
      const row = /^\d{1,15}$/.test(id) ? exhume.get([Number(id)]) : undefined;
      return row === undefined ? null : exhumedIn(row);
    },
    clear: (lane) => clear.run([lane]).changes,
    count: () => numberIn(count.get([]) ?? [], 0),
  };
}

function exhumedIn(row: Cells): Exhumed {
  const place = { lane: numberIn(row, 0), conversation: textIn(row, 1) };
  const bornAt = numberIn(row, 3);
  const body = textIn(row, 4);
  if (kindIn(row, 2) === "event") {
    return { ...place, kind: "event", event: { id: textIn(row, 5), at: bornAt, body } };
  }
  const draft = { author: authorIn(row, 6), fence: numberIn(row, 7), body };
  return { ...place, kind: "outgoing", draft, writtenAt: bornAt };
}

function kindIn(row: Cells, place: number): DeadLetter["kind"] {
  const kind = textIn(row, place);
  if (kind === "event" || kind === "outgoing") return kind;
  throw new Error(`"${kind}" is no kind of dead letter`);
}
