import type { Kysely } from "kysely";
import type { JournalRow } from "../../store/lane-store.ts";
import type { Archive, SetAsideRow, TakenIn } from "../archive.ts";
import { failureKind } from "../failure-kind.ts";
import type { ArchiveTables } from "../tables.ts";
import type { HoldConversations } from "./conversation-marks.ts";
import { setAsideRefused } from "./set-aside-refused.ts";
import type { TakeInRows } from "./take-in-rows.ts";
import { takeInRows } from "./take-in-rows.ts";

/** A row that fails this often in a row, for a reason that is not known, is set aside. */
export const TRIES_BEFORE_ASIDE = 5;

/**
 * Takes whole batches, since one transaction is one sync of the disk. Only when the database refuses a
 * batch are its rows taken one by one, to find the one that it cannot keep.
 */
export function createTakeIn(
  db: Kysely<ArchiveTables>,
  hold?: HoldConversations,
): Archive["takeIn"] {
  const aside: SetAsideRefused = (row, error, now) =>
    setAsideRefused(db, row, { error, now, hold });
  const attempt = { takeInRows: takeInRows(db, hold), setAside: aside, tries: countTries() };
  return async (rows, now) => {
    if (rows.length === 0) return { taken: 0, setAside: [] };
    try {
      return { taken: rows.length, setAside: await attempt.takeInRows(rows, now) };
    } catch (error) {
      if (failureKind(error) === "unavailable") throw error;
      return await takeInOneByOne(attempt, rows, now);
    }
  };
}

type SetAsideRefused = (
  row: JournalRow,
  error: unknown,
  now: number,
) => Promise<readonly SetAsideRow[]>;

type Attempt = {
  readonly takeInRows: TakeInRows;
  readonly setAside: SetAsideRefused;
  readonly tries: Tries;
};

/** Stops at the first row that could be kept later: those of its conversation must not overtake it. */
async function takeInOneByOne(
  attempt: Attempt,
  rows: readonly JournalRow[],
  now: number,
): Promise<TakenIn> {
  const aside: SetAsideRow[] = [];
  for (const [taken, row] of rows.entries()) {
    try {
      aside.push(...(await takeInRow(attempt, row, now)));
    } catch (error) {
      if (taken === 0) throw error;
      return { taken, setAside: aside };
    }
  }
  return { taken: rows.length, setAside: aside };
}

async function takeInRow(
  { takeInRows: takeIn, setAside, tries }: Attempt,
  row: JournalRow,
  now: number,
): Promise<readonly SetAsideRow[]> {
  try {
    return await takeIn([row], now);
  } catch (error) {
    const kind = failureKind(error);
    if (kind === "unavailable") throw error;
    if (kind === "unknown" && tries.count(row) < TRIES_BEFORE_ASIDE) throw error;
    return await setAside(row, error, now);
  }
}

type Tries = {
  /** Notes one more failure of this row; returns how many there were in a row. */
  count(row: JournalRow): number;
};

/** The drain comes back with the row that failed in front, so one count is enough. */
function countTries(): Tries {
  let last = { conversation: "", number: 0, times: 0 };
  return {
    count({ conversation, number }) {
      const again = last.conversation === conversation && last.number === number;
      last = { conversation, number, times: again ? last.times + 1 : 1 };
      return last.times;
    },
  };
}
