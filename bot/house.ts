import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Archive } from "./archive/archive.ts";
import { startDrain } from "./archive/drain-journal.ts";
import { openLate } from "./archive/open-late.ts";
import { openPostgresArchive } from "./archive/postgres/open-postgres-archive.ts";
import { openSqliteArchive } from "./archive/sqlite/open-sqlite-archive.ts";
import { startRetention } from "./archive/start-retention.ts";
import type { Accept, Channel } from "./channel/channel.ts";
import type { Mailbox } from "./channel/mailbox.ts";
import type { Desk } from "./desk/desk.ts";
import { openDesk } from "./desk/open-desk.ts";
import { createAccept } from "./inbox/accept-citizens.ts";
import { createButtonSeal } from "./inbox/button-seal.ts";
import { createCaseCodes } from "./inbox/case-codes.ts";
import { startLanes } from "./inbox/start-lanes.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log/log.ts";
import type { Meter } from "./log/meter.ts";
import { startOutbox } from "./outbox/start-outbox.ts";
import { createMailbox } from "./store/create-mailbox.ts";
import type { LaneStore } from "./store/lane-store.ts";
import { measureStore } from "./store/measure-store.ts";
import { keptSecret } from "./store/session-secret.ts";
import { openSqliteLaneStore } from "./store/sqlite/open-sqlite-lane-store.ts";

/** Everything between the doors: stores, lanes, outbox, archive and desk of one process. */
export type House = {
  readonly store: LaneStore;
  readonly archive: Archive;
  readonly desk: Desk;
  readonly accept: Accept;
  readonly mailboxOf: (channel: string) => Mailbox;
  readonly secret: string;
  /** Begins to work off lanes. */
  workLanes(): void;
  /** Begins to send what is owed. */
  send(channels: readonly Channel[]): void;
  /** Finishes turns and sends that are under way, drains the journal, closes the stores. */
  close(): Promise<void>;
};

export type HouseParts = {
  /** A folder whose lock this process holds. */
  readonly dataDir: string;
  /** PostgreSQL for the archive; null: a SQLite file in the data folder. */
  readonly databaseUrl: string | null;
  readonly retentionDays: number;
  /** Null: the one kept in the data folder. */
  readonly secret: string | null;
  readonly library: () => Library;
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => number;
};

/** Opens the stores of a data folder. Nothing is worked off or sent before it is told to. */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { log, meter, now, library } = parts;
  const secret = parts.secret ?? keptSecret(parts.dataDir);
  const complain = (error: unknown) => log.error({ err: error }, "store: a listener failed");
  const file = join(parts.dataDir, "lanes.db");
  const store = measureStore(openSqliteLaneStore({ file, complain }), meter);
  const archive = await openArchive(parts);
  const seal = createButtonSeal(secret);
  const random = Math.random;
  const drain = startDrain({ store, archive, log, now, random, sleep: sleepUntilAborted });
  const retention = startRetention({ archive, log, now, days: parts.retentionDays });
  const { drainOnce } = drain;
  const desk = openDesk({ store, archive, drainOnce, log, now, sleep, newId: randomUUID });
  const owner = randomUUID();
  const running: { stop(): Promise<void> }[] = [];
  return {
    store,
    archive,
    desk,
    secret,
    accept: createAccept({ store, seal, now, meter, log }),
    mailboxOf: (channel) => createMailbox(store, channel, now),
    workLanes() {
      const codes = createCaseCodes(store);
      running.push(startLanes({ store, library, seal, codes, now, meter, log }, owner));
    },
    send(channels) {
      const byKind = new Map(channels.map((channel) => [channel.kind, channel]));
      running.push(startOutbox({ store, channels: byKind, now, random, meter, log }, owner));
    },
    async close() {
      for (const part of running) await part.stop();
      await drainOnce();
      await drain.stop();
      await retention.stop();
      await archive.close();
      await store.close();
    },
  };
}

/** The file belongs to this process, and a start without it fails; a database elsewhere may be away for a while. */
async function openArchive({ dataDir, databaseUrl }: HouseParts): Promise<Archive> {
  if (databaseUrl === null) return await openSqliteArchive(join(dataDir, "archive.db"));
  return openLate(() => openPostgresArchive(databaseUrl));
}

async function sleepUntilAborted(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
