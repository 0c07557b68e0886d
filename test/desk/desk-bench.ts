import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../bot/archive/archive.ts";
import type { Drain } from "../../bot/archive/drain-journal.ts";
import { startDrain } from "../../bot/archive/drain-journal.ts";
import { openSqliteArchive } from "../../bot/archive/sqlite/open-sqlite-archive.ts";
import type { DeskParts } from "../../bot/desk/desk-parts.ts";
import type { LogFacts } from "../../bot/log/log.ts";
import type { LaneStore } from "../../bot/store/lane-store.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { workOff } from "./lane-worker.ts";

/** Real lanes and a real archive; the clock stands still but for the desk's own waiting. */
export type DeskBench = {
  readonly store: LaneStore;
  readonly archive: Archive;
  /** Everything openDesk wants. While the desk sleeps, the lane worker works. */
  readonly parts: DeskParts;
  readonly errors: LogFacts[];
  /** A citizen of this conversation asks for an officer and gets this code; it is worked off at once. */
  ask(conversation: string, code: string): Promise<void>;
  /** Something that the citizen pasted is called a scam; it is worked off at once. */
  judge(conversation: string): Promise<void>;
  /** Stops the lane worker, as if every worker were busy. */
  pauseWorker(): void;
  remove(): Promise<void>;
};

export async function deskBench(): Promise<DeskBench> {
  const folder = await mkdtemp(join(tmpdir(), "dan-loi-desk-"));
  const store = openSqliteLaneStore({ file: join(folder, "lanes.db") });
  const archive = await openSqliteArchive(join(folder, "archive.db"));
  const errors: LogFacts[] = [];
  const log = { error: (facts: LogFacts) => void errors.push(facts) };
  let clock = Date.UTC(2026, 10, 23);
  let working = true;
  let ids = 0;
  const now = () => clock;
  const happen = async (conversation: string, happening: object) => {
    const body = JSON.stringify(happening);
    await store.accept([{ conversation, id: `test ${++ids}`, at: clock, body }], clock);
    await workOff(store, clock);
  };
  const drain: Drain = startDrain({
    store,
    archive,
    log,
    now,
    sleep: untilAborted,
    random: () => 0,
  });
  await drain.drainOnce();
  return {
    store,
    archive,
    errors,
    parts: {
      store,
      archive,
      drainOnce: drain.drainOnce,
      log,
      now,
      sleep: async (ms) => {
        clock += ms;
        if (working) await workOff(store, clock);
      },
      newId: () => `${++ids}`,
    },
    ask: (conversation, code) => happen(conversation, { kind: "asked", code }),
    judge: (conversation) => happen(conversation, { kind: "judged" }),
    pauseWorker: () => {
      working = false;
    },
    remove: async () => {
      await drain.stop();
      await store.close();
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The drain's own rounds are not wanted here: the archive follows only when the desk asks for it. */
function untilAborted(_: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}
