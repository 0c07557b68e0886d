import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleepFor } from "node:timers/promises";
import type { Archive } from "../../bot/archive/archive.ts";
import type { DrainParts } from "../../bot/archive/drain-journal.ts";
import { openSqliteArchive } from "../../bot/archive/sqlite/open-sqlite-archive.ts";
import type { LogFacts } from "../../bot/log/log.ts";
import type { JournalEntry } from "../../bot/store/journal-entry.ts";
import type { LaneStore } from "../../bot/store/lane-store.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";

/** A real lane store and a real archive in a folder of their own. */
export type DrainBench = {
  readonly store: LaneStore;
  readonly archive: Archive;
  /** What was logged as an error, newest last. */
  readonly errors: LogFacts[];
  /** Everything that startDrain wants, to be changed where a test needs it. */
  readonly parts: DrainParts;
  /** Lets a conversation tell its journal, in one turn. */
  tell(conversation: string, entries: readonly (JournalEntry | string)[]): Promise<void>;
  journal(): Promise<number>;
  readonly archiveFile: string;
  remove(): Promise<void>;
};

export async function drainBench(): Promise<DrainBench> {
  const folder = await mkdtemp(join(tmpdir(), "dan-loi-drain-"));
  const archiveFile = join(folder, "archive.db");
  const store = openSqliteLaneStore({ file: join(folder, "lanes.db") });
  const archive = await openSqliteArchive(archiveFile);
  const errors: LogFacts[] = [];
  let events = 0;
  return {
    store,
    archive,
    errors,
    archiveFile,
    parts: {
      store,
      archive,
      log: { error: (facts) => errors.push(facts) },
      now: () => NOW,
      sleep: (ms, signal) => sleepFor(ms, undefined, { signal }).catch(() => undefined),
      random: () => 0,
    },
    tell: async (conversation, entries) => {
      events += 1;
      await store.accept([{ conversation, id: `e${events}`, at: NOW, body: "{}" }], NOW);
      const claim = await store.claim("test", NOW);
      const event = claim?.events[0];
      if (claim === null || event === undefined) throw new Error("the lane should be claimable");
      const journal = entries.map((entry) => ({
        at: NOW,
        body: typeof entry === "string" ? entry : JSON.stringify(entry),
      }));
      await store.commit(claim, { ...NOTHING, event: event.number, journal }, NOW);
      await store.release(claim);
    },
    journal: async () => (await store.health(NOW)).journal,
    remove: async () => {
      await store.close();
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const NOW = Date.UTC(2026, 10, 23);
const NOTHING = { session: null, outgoing: [], setTimers: [], cancelTimers: [], live: [] };
