import type { QueuedEvent } from "../lane-store.ts";
import { EVENTS_PER_CLAIM } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** The events that wait to be worked on. */
export type EventsTable = {
  add(lane: number, number: number, event: NewEvent, now: number): void;
  /** The oldest waiting events of a lane, at most EVENTS_PER_CLAIM. */
  waiting(lane: number): readonly QueuedEvent[];
  remove(lane: number, number: number): void;
  /** Counts a failed attempt; 0 when the event no longer waits. */
  fail(lane: number, number: number, reason: string): number;
  /** All waiting events in the order they came in. Looks at every row: only at the start. */
  backlog(): readonly WaitingEvent[];
};

export type WaitingEvent = {
  readonly conversation: string;
  readonly lane: number;
  readonly acceptedAt: number;
};

export type NewEvent = { readonly id: string; readonly at: number; readonly body: string };

export function eventsTable(db: Database): EventsTable {
  const add = db.prepareCells(
    "INSERT INTO events (lane, number, id, at, accepted_at, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const waiting = db.prepareCells(
    `SELECT number, id, at, body, attempts FROM events WHERE lane = ?
     ORDER BY number LIMIT ${EVENTS_PER_CLAIM}`,
  );
  const remove = db.prepareCells("DELETE FROM events WHERE lane = ? AND number = ?");
  const fail = db.prepareCells(
    `UPDATE events SET attempts = attempts + 1, failure = ? WHERE lane = ? AND number = ?
     RETURNING attempts`,
  );
  const backlog = db.prepareCells(
    `SELECT conversation, lane, accepted_at FROM events JOIN lanes ON lanes.id = lane
     ORDER BY accepted_at, lane, number`,
  );
  return {
    add: (lane, number, event, now) => {
      add.run([lane, number, event.id, event.at, now, event.body]);
    },
    waiting: (lane) =>
      waiting.all([lane]).map((row) => ({
        number: numberIn(row, 0),
        id: textIn(row, 1),
        at: numberIn(row, 2),
        body: textIn(row, 3),
        attempts: numberIn(row, 4),
      })),
    remove: (lane, number) => {
      remove.run([lane, number]);
    },
    fail: (lane, number, reason) => {
      const row = fail.get([reason, lane, number]);
      return row === undefined ? 0 : numberIn(row, 0);
    },
    backlog: () =>
      backlog.all([]).map((row) => ({
        conversation: textIn(row, 0),
        lane: numberIn(row, 1),
        acceptedAt: numberIn(row, 2),
      })),
  };
}
