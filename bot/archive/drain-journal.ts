import { setImmediate as nextLoop } from "node:timers/promises";
import type { Log } from "../log/log.ts";
import type { LaneStore } from "../store/lane-store.ts";
import type { Archive, SetAsideRow } from "./archive.ts";
import { backOff } from "./back-off.ts";
import { joinCalls } from "./join-calls.ts";

/**
 * Moves the lanes' journal into the archive, for as long as the program runs. A row is dropped from the
 * journal only after the archive keeps it durably; a program that dies between the two hands the row in
 * again, which changes nothing. While the archive cannot be used the journal grows and citizens notice
 * nothing.
 */
export function startDrain(parts: DrainParts): Drain {
  const drainOnce = joinCalls(() => drainJournal(parts));
  const stopped = new AbortController();
  let idle = new AbortController();
  const stopListening = parts.store.onWork(() => {
    // Aborting makes an error with its stack, also where nobody waits any more.
    if (!idle.signal.aborted) idle.abort();
  });

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopped.signal.aborted) {
      idle = new AbortController();
      failures = (await drainOnce()) === "drained" ? 0 : failures + 1;
      if (failures > 0) await parts.sleep(backOff(failures, parts.random), stopped.signal);
      else {
        if (!stopped.signal.aborted) await parts.sleep(IDLE_MS, idle.signal);
        await parts.sleep(GATHER_MS, stopped.signal);
      }
    }
  };
  const ended = run();

  return {
    drainOnce,
    stop: async () => {
      stopListening();
      stopped.abort();
      idle.abort();
      await ended;
    },
  };
}

export type DrainParts = {
  readonly store: Pick<LaneStore, "readJournal" | "dropJournal" | "onWork">;
  readonly archive: Pick<Archive, "takeIn">;
  readonly log: Pick<Log, "error">;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
};

export type Drain = {
  /**
   * Moves everything that is in the journal at the moment of the call. Never rejects: "failed" says that
   * rows stay in the journal for the next time, and why stands in the log.
   */
  drainOnce(): Promise<DrainOutcome>;
  /** Resolves when the batch at hand is done. What is left waits in the journal. */
  stop(): Promise<void>;
};

export type DrainOutcome = "drained" | "failed";

/** Resolves after `ms`, or as soon as the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Rows in one transaction: small enough not to hold up a citizen who shares the processor. */
export const BATCH_ROWS = 200;
/** Longest time without a look at the journal, ms. */
export const IDLE_MS = 1000;
/** What arrives within this time shares a transaction, and so a sync of the disk; ms. */
export const GATHER_MS = 200;

async function drainJournal(parts: DrainParts): Promise<DrainOutcome> {
  try {
    for (;;) {
      const rows = await parts.store.readJournal(BATCH_ROWS);
      if (rows.length === 0) return "drained";
      const { taken, setAside } = await parts.archive.takeIn(rows, parts.now());
      for (const row of setAside) alarm(parts.log, row);
      await parts.store.dropJournal(rows.slice(0, taken));
      if (taken === rows.length && rows.length < BATCH_ROWS) return "drained";
      // The embedded archive works without letting go of the thread: webhooks get their turn here.
      await nextLoop();
    }
  } catch (error) {
    parts.log.error(
      { code: "archive-behind", reason: error instanceof Error ? error.message : String(error) },
      "archive: the journal could not be taken in; it is kept and tried again",
    );
    return "failed";
  }
}

/** Without the body: it may hold what a citizen wrote. */
function alarm(log: Pick<Log, "error">, row: SetAsideRow): void {
  log.error(
    {
      code: "journal-row-set-aside",
      conversation: row.conversation,
      number: row.number,
      reason: row.reason,
    },
    "archive: a journal row was set aside; look at it in the table set_aside",
  );
}
