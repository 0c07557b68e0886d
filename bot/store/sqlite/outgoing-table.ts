import type { Author, Speaker } from "../../cases/speaker.ts";
import type { OutgoingDraft } from "../lane-store.ts";
import { authorIn } from "./author-in.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";
import { speakerIn } from "./speaker-in.ts";

/** The messages that are still owed, per conversation in order. */
export type OutgoingTable = {
  add(lane: number, number: number, draft: OutgoingDraft, writtenAt: number): void;
  /** The oldest owed message of a lane and who speaks there now; null when none is owed. */
  head(lane: number): OutgoingHead | null;
  /** False when it is not owed. */
  remove(lane: number, number: number): boolean;
  /** Drops what is owed but an officer's words; returns how many. */
  clearOwn(lane: number): number;
  /** Notes a failed send; false when that attempt was noted before or the message is not owed. */
  postpone(lane: number, number: number, attempts: number, until: number, reason: string): boolean;
  /** All owed messages, oldest first. Looks at every row: only at the start. */
  backlog(): readonly OwedMessage[];
};

export type OwedMessage = {
  readonly conversation: string;
  readonly lane: number;
  readonly writtenAt: number;
  /** 0 unless a try failed before. */
  readonly notBefore: number;
};

export type OutgoingHead = {
  readonly number: number;
  readonly draft: OutgoingDraft;
  readonly attempts: number;
  readonly writtenAt: number;
  readonly speaker: Speaker;
};

export function outgoingTable(db: Database): OutgoingTable {
  const add = db.prepareCells(
    "INSERT INTO outgoing (lane, number, author, fence, written_at, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const remove = db.prepareCells("DELETE FROM outgoing WHERE lane = ? AND number = ?");
  const clearOwn = db.prepareCells("DELETE FROM outgoing WHERE lane = ? AND author <> 'officer'");
  const postpone = db.prepareCells(
    `UPDATE outgoing SET attempts = attempts + 1, not_before = ?, failure = ?
     WHERE lane = ? AND number = ? AND attempts = ?`,
  );
  // Only the oldest message of a lane is ever tried, so within a lane the order is by number.
  const backlog = db.prepareCells(
    `SELECT conversation, lane, written_at, not_before FROM outgoing JOIN lanes ON lanes.id = lane
     ORDER BY min(written_at) OVER (PARTITION BY lane), lane, number`,
  );
  return {
    add: (lane, number, draft, writtenAt) => {
      add.run([lane, number, draft.author, draft.fence, writtenAt, draft.body]);
    },
    head: headOf(db),
    remove: (lane, number) => remove.run([lane, number]).changes > 0,
    clearOwn: (lane) => clearOwn.run([lane]).changes,
    postpone: (lane, number, attempts, until, reason) =>
      postpone.run([until, reason, lane, number, attempts]).changes > 0,
    backlog: () =>
      backlog.all([]).map((row) => ({
        conversation: textIn(row, 0),
        lane: numberIn(row, 1),
        writtenAt: numberIn(row, 2),
        notBefore: numberIn(row, 3),
      })),
  };
}

function headOf(db: Database): OutgoingTable["head"] {
  const select = db.prepareCells(
    `SELECT number, author, fence, body, attempts, written_at,
       speaker, speaker_id, speaker_fence
     FROM outgoing JOIN lanes ON lanes.id = outgoing.lane
     WHERE outgoing.lane = ? ORDER BY number LIMIT 1`,
  );
  return (lane) => {
    const row = select.get([lane]);
    if (row === undefined) return null;
    const author: Author = authorIn(row, 1);
    return {
      number: numberIn(row, 0),
      draft: { author, fence: numberIn(row, 2), body: textIn(row, 3) },
      attempts: numberIn(row, 4),
      writtenAt: numberIn(row, 5),
      speaker: speakerIn(row, 6),
    };
  };
}
