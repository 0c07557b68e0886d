import type { Speaker } from "../../cases/speaker.ts";
import type { WaitingCount } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn, textOrNullIn } from "./cell.ts";
import { speakerIn } from "./speaker-in.ts";

/** One row per conversation: session, speaker and how far its numbers have come. */
export type LanesTable = {
  find(conversation: string): number | null;
  /** The lane, made when it is new, and the number its next event gets. */
  open(conversation: string): { readonly lane: number; readonly nextEvent: number };
  state(lane: number): LaneState;
  /** Number the next event of a lane gets. */
  nextEvent(lane: number): number;
  /**
   * Moves on by one event and reserves numbers; null when `event` is not the one whose turn it is.
   * Returns the first number of each kind.
   */
  advance(lane: number, event: number, session: string | null, counts: Numbers): Numbers | null;
  setSpeaker(lane: number, speaker: Speaker): void;
  /** Reserves numbers and returns the first. */
  takeOutgoing(lane: number, count: number): number;
  takeJournal(lane: number, count: number): number;
  takeLive(lane: number, count: number): number;
  countWaiting(since: number): readonly WaitingCount[];
};

export type LaneState = {
  readonly session: string | null;
  readonly speaker: Speaker;
  readonly consumed: number;
};

export type Numbers = {
  readonly outgoing: number;
  readonly journal: number;
};

export function lanesTable(db: Database): LanesTable {
  const find = db.prepareCells("SELECT id FROM lanes WHERE conversation = ?");
  const insert = db.prepareCells("INSERT INTO lanes (conversation) VALUES (?) RETURNING id");
  const state = db.prepareCells(
    "SELECT session, consumed, speaker, speaker_id, speaker_fence FROM lanes WHERE id = ?",
  );
  const setSpeaker = db.prepareCells(
    "UPDATE lanes SET speaker = ?, speaker_id = ?, speaker_fence = ? WHERE id = ?",
  );
  return {
    find: (conversation) => {
      const row = find.get([conversation]);
      return row === undefined ? null : numberIn(row, 0);
    },
    ...eventNumbers(db, (conversation) => {
      const row = insert.get([conversation]);
      if (row === undefined) throw new Error("a new lane has no row");
      return numberIn(row, 0);
    }),
    state: (lane) => {
      const row = state.get([lane]);
      if (row === undefined) throw new Error(`there is no lane ${lane}`);
      return {
        session: textOrNullIn(row, 0),
        consumed: numberIn(row, 1),
        speaker: speakerIn(row, 2),
      };
    },
    setSpeaker: (lane, speaker) => {
      setSpeaker.run([speaker.kind, speaker.id ?? null, speaker.fence, lane]);
    },
    advance: advance(db),
    takeOutgoing: take(db, "outgoing"),
    takeJournal: take(db, "journal"),
    takeLive: take(db, "live"),
    countWaiting: countWaiting(db),
  };
}

/** Events are taken from the front without gaps, so the waiting ones tell the next number. */
function eventNumbers(
  db: Database,
  add: (conversation: string) => number,
): Pick<LanesTable, "open" | "nextEvent"> {
  const newest = `coalesce((SELECT max(number) FROM events WHERE lane = lanes.id), consumed)`;
  const open = db.prepareCells(`SELECT id, ${newest} FROM lanes WHERE conversation = ?`);
  const next = db.prepareCells(`SELECT ${newest} FROM lanes WHERE id = ?`);
  return {
    open: (conversation) => {
      const row = open.get([conversation]);
      if (row === undefined) return { lane: add(conversation), nextEvent: 1 };
      return { lane: numberIn(row, 0), nextEvent: numberIn(row, 1) + 1 };
    },
    nextEvent: (lane) => {
      const row = next.get([lane]);
      if (row === undefined) throw new Error(`there is no lane ${lane}`);
      return numberIn(row, 0) + 1;
    },
  };
}

function advance(db: Database): LanesTable["advance"] {
  const update = db.prepareCells(
    `UPDATE lanes SET session = ?, consumed = consumed + 1, outgoing = outgoing + ?, journal = journal + ?
     WHERE id = ? AND consumed + 1 = ? RETURNING outgoing, journal`,
  );
  return (lane, event, session, counts) => {
    const row = update.get([session, counts.outgoing, counts.journal, lane, event]);
    if (row === undefined) return null;
    return {
      outgoing: numberIn(row, 0) - counts.outgoing + 1,
      journal: numberIn(row, 1) - counts.journal + 1,
    };
  };
}

function take(
  db: Database,
  column: "outgoing" | "journal" | "live",
): (lane: number, count: number) => number {
  const update = db.prepareCells(
    `UPDATE lanes SET ${column} = ${column} + ? WHERE id = ? RETURNING ${column}`,
  );
  return (lane, count) => {
    const row = update.get([count, lane]);
    if (row === undefined) throw new Error(`there is no lane ${lane}`);
    return numberIn(row, 0) - count + 1;
  };
}

/** Sessions that are no JSON are passed over: whoever wrote them wrote no place. */
function countWaiting(db: Database): LanesTable["countWaiting"] {
  const count = db.prepareCells(
    `SELECT json_extract(session, '$.frames[#-1].flow') AS flow,
            json_extract(session, '$.frames[#-1].step') AS step, count(*)
     FROM (SELECT session FROM lanes WHERE session IS NOT NULL AND json_valid(session))
     WHERE json_extract(session, '$.lastAt') >= ? AND flow IS NOT NULL AND step IS NOT NULL
     GROUP BY flow, step ORDER BY flow, step`,
  );
  return (since) =>
    count.all([since]).map((row) => ({
      flow: textIn(row, 0),
      step: textIn(row, 1),
      people: numberIn(row, 2),
    }));
}
