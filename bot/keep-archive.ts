import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Archive } from "./archive/archive.ts";
import type { Drain } from "./archive/drain-journal.ts";
import { startDrain } from "./archive/drain-journal.ts";
import { openLate } from "./archive/open-late.ts";
import { openPostgresArchive } from "./archive/postgres/open-postgres-archive.ts";
import { openSqliteArchive } from "./archive/sqlite/open-sqlite-archive.ts";
import type { Retention } from "./archive/start-retention.ts";
import { startRetention } from "./archive/start-retention.ts";
import { isArchiveHome } from "./archive-home.ts";
import type { Log } from "./log/log.ts";
import type { LaneStore } from "./store/lane-store.ts";
import type { Seat } from "./store/seat.ts";

/** The archive, and who moves the journal into it. */
export type KeptArchive = {
  readonly archive: Archive;
  /** Moves what this process has to move. */
  drainOnce: Drain["drainOnce"];
  /** Moves the rest, then closes. */
  close(): Promise<void>;
};

export type KeepParts = {
  readonly store: LaneStore;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Whether other processes work on the same lanes. */
  readonly isShared: boolean;
  readonly works: boolean;
  readonly seat: Seat;
  readonly retentionDays: number;
  readonly log: Log;
  readonly now: () => number;
};

/**
 * Embedded: the owner of the data folder moves the journal. With Redis and PostgreSQL: each worker that of
 * the lanes whose shards it leases. With Redis and an archive in a file: whoever has the seat of the folder
 * where the archive is at home moves it for all.
 */
export async function keepArchive(parts: KeepParts): Promise<KeptArchive> {
  const { databaseUrl, isShared, works } = parts;
  if (databaseUrl !== null) {
    const archive = openLate(() => openPostgresArchive(databaseUrl));
    return keeping(archive, works ? begin(parts, archive) : null);
  }
  const file = join(parts.dataDir, "archive.db");
  if (!isShared) {
    const archive = await openSqliteArchive(file);
    return keeping(archive, begin(parts, archive));
  }
  return await keepSharedFile(parts, file);
}

async function keepSharedFile(parts: KeepParts, file: string): Promise<KeptArchive> {
  let isHere = false;
  let work: Work | null = null;
  const archive = openLate(async () => {
    if (!isHere) throw new Error(ELSEWHERE);
    return await openSqliteArchive(file);
  });
  await parts.seat.whenTaken(async () => {
    isHere = await isArchiveHome(parts.store, parts.dataDir);
    if (isHere) work = begin(parts, archive);
    else parts.log.warn({ dataDir: parts.dataDir }, ELSEWHERE);
  });
  return {
    archive,
    drainOnce: async () => (await work?.drain.drainOnce()) ?? "drained",
    close: () => keeping(archive, work).close(),
  };
}

const ELSEWHERE =
  "archive: it is a file in another process' data folder; set DATABASE_URL to share one in PostgreSQL";

type Work = { readonly drain: Drain; readonly retention: Retention };

function begin(parts: KeepParts, archive: Archive): Work {
  const { store, log, now, retentionDays: days } = parts;
  const random = Math.random;
  return {
    drain: startDrain({ store, archive, log, now, random, sleep: sleepUntilAborted }),
    retention: startRetention({ archive, log, now, days }),
  };
}

function keeping(archive: Archive, work: Work | null): KeptArchive {
  const drainOnce = work?.drain.drainOnce ?? (async () => "drained" as const);
  return {
    archive,
    drainOnce,
    async close() {
      await drainOnce();
      await work?.drain.stop();
      await work?.retention.stop();
      await archive.close();
    },
  };
}

async function sleepUntilAborted(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
