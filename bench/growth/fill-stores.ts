import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startDrain } from "../../bot/archive/drain-journal.ts";
import { openSqliteArchive } from "../../bot/archive/sqlite/open-sqlite-archive.ts";
import type { LaneStore, TurnCommit } from "../../bot/store/lane-store.ts";
import { openLaneStore } from "../../bot/store/open-lane-store.ts";
import type { ServiceHome } from "../turn/subjects/start-service.ts";
import { FIRST_WORDS, takeFirstTurn } from "./first-turn.ts";
import { conversationOf, storedPerson } from "./stored-people.ts";

/** Conversations whose turns are written together. */
const BATCH = 500;

/**
 * Puts conversations into the stores of a service that does not run yet, each by the way of a message: taken
 * in, worked on, its journal moved to the archive. The turn itself is taken once and written for everybody.
 */
export async function fillStores(home: ServiceHome, conversations: number): Promise<void> {
  const { dataDir, redisUrl } = home;
  const store = await openLaneStore({
    redis: redisUrl === null ? null : { url: redisUrl, shards: 64 },
    dataDir,
    works: true,
    journal: "own",
    complain,
  });
  const archive = await openSqliteArchive(join(dataDir, "archive.db"));
  const log = { error: complain };
  const drain = startDrain({ store, archive, log, now: Date.now, sleep: pause, random: () => 0.5 });
  const turn = await takeFirstTurn();
  for (let first = 0; first < conversations; first += BATCH) {
    await fillBatch(store, turn, first, Math.min(BATCH, conversations - first));
    await drain.drainOnce();
  }
  await drain.stop();
  await archive.close();
  await store.close();
}

async function fillBatch(
  store: LaneStore,
  turn: TurnCommit,
  first: number,
  count: number,
): Promise<void> {
  const now = Date.now();
  const events = Array.from({ length: count }, (_, place) => {
    const person = storedPerson(first + place);
    const id = `m_${person.user}-1-`;
    return { conversation: conversationOf(person), id, at: now, body: FIRST_WORDS };
  });
  await store.accept(events, now);
  const writing: Promise<void>[] = [];
  for (let written = 0; written < count; ) {
    const claim = await store.claim("bench", now);
    if (claim === null) throw new Error(`only ${written} of ${count} conversations could be had`);
    written += 1;
    writing.push(
      store.commit(claim, turn, now).then(async (outcome) => {
        if (outcome === "lost") throw new Error("a turn was refused");
        await store.release(claim);
      }),
    );
  }
  await Promise.all(writing);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

function complain(...told: readonly unknown[]): void {
  process.stderr.write(`filling the stores: ${told.map(String).join(" ")}\n`);
}
