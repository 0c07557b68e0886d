import type { TimerDraft } from "../lane-store.ts";
import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** The timers of all conversations, one per lane and id. */
export type TimersTable = {
  set(lane: number, timer: TimerDraft): void;
  cancel(lane: number, id: string): void;
  clear(lane: number): void;
  /** Whether any may be due, without asking the disk: workers want to know all the time. */
  isDue(now: number): boolean;
  /** Looks anew when the next one is due; called when some were taken out for good. */
  look(): void;
  /** Takes out the timers that are due, soonest first. */
  takeDue(now: number, limit: number): readonly DueTimer[];
};

export type DueTimer = TimerDraft & { readonly lane: number; readonly conversation: string };

export function timersTable(db: Database): TimersTable {
  const set = db.prepareCells(
    `INSERT INTO timers (lane, id, due, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (lane, id) DO UPDATE SET due = excluded.due, body = excluded.body`,
  );
  const remove = db.prepareCells("DELETE FROM timers WHERE lane = ? AND id = ?");
  const clear = db.prepareCells("DELETE FROM timers WHERE lane = ?");
  const due = db.prepareCells(
    `SELECT lane, timers.id, due, body, conversation FROM timers JOIN lanes ON lanes.id = lane
     WHERE due <= ? ORDER BY due LIMIT ?`,
  );
  const next = db.prepareCells("SELECT min(due) FROM timers");
  const soonest = (): number => {
    const due = next.get([])?.[0];
    return typeof due === "number" ? due : Number.POSITIVE_INFINITY;
  };
  /** Never later than the next one; earlier where that one was cancelled or not committed. */
  let notBefore = soonest();
  return {
    isDue: (now) => now >= notBefore,
    look: () => {
      notBefore = soonest();
    },
    set: (lane, timer) => {
      notBefore = Math.min(notBefore, timer.due);
      set.run([lane, timer.id, timer.due, timer.body]);
    },
    cancel: (lane, id) => {
      remove.run([lane, id]);
    },
    clear: (lane) => {
      clear.run([lane]);
    },
    takeDue: (now, limit) => {
      const rows = due.all([now, limit]);
      for (const row of rows) remove.run([numberIn(row, 0), textIn(row, 1)]);
      return rows.map((row) => ({
        lane: numberIn(row, 0),
        id: textIn(row, 1),
        due: numberIn(row, 2),
        body: textIn(row, 3),
        conversation: textIn(row, 4),
      }));
    },
  };
}
