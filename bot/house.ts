import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Archive } from "./archive/archive.ts";
import type { Accept, Channel } from "./channel/channel.ts";
import type { Mailbox } from "./channel/mailbox.ts";
import type { Units } from "./config/channel-accounts.ts";
import type { Desk } from "./desk/desk.ts";
import { openDesk } from "./desk/open-desk.ts";
import { createAccept } from "./inbox/accept-citizens.ts";
import { createButtonSeal } from "./inbox/button-seal.ts";
import { createCaseCodes } from "./inbox/case-codes.ts";
import { startLanes } from "./inbox/start-lanes.ts";
import { keepArchive } from "./keep-archive.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log/log.ts";
import type { Meter } from "./log/meter.ts";
import type { DossierStatusSettings } from "./outbox/look-ups/dossier-status.ts";
import { lookUpSources } from "./outbox/look-ups/look-up-sources.ts";
import { performLookUps } from "./outbox/look-ups/perform-look-ups.ts";
import { startOutbox } from "./outbox/start-outbox.ts";
import type { BlockList } from "./scam/judgement.ts";
import { createMailbox } from "./store/create-mailbox.ts";
import type { LaneStore } from "./store/lane-store.ts";
import { measureStore } from "./store/measure-store.ts";
import type { RedisSettings } from "./store/open-lane-store.ts";
import { openLaneStore } from "./store/open-lane-store.ts";
import type { Seat } from "./store/seat.ts";
import { keptSecret } from "./store/session-secret.ts";
import { sharedSecret } from "./store/shared-secret.ts";

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
  /** Without Redis: a folder whose lock this process holds. */
  readonly dataDir: string;
  readonly redis: RedisSettings | null;
  /** Whether this process works off lanes and sends; one that does not only accepts. */
  readonly works: boolean;
  readonly seat: Seat;
  /** PostgreSQL for the archive; null: a SQLite file in the data folder. */
  readonly databaseUrl: string | null;
  readonly retentionDays: number;
  readonly units: Units;
  /** Where the state of a dossier is asked; null: nowhere. */
  readonly dossierStatus: DossierStatusSettings | null;
  /** Null: one that is made once and kept. */
  readonly secret: string | null;
  readonly library: () => Library;
  /** The operator's list of reported sites; absent: none. */
  readonly listed?: BlockList;
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => number;
};

/** Opens the stores. Nothing is worked off or sent before it is told to. */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { log, meter, now, dataDir, redis, databaseUrl } = parts;
  const complain = (error: unknown) =>
    log.error({ err: error }, "store: it does not answer, or a listener failed");
  const isShared = redis !== null;
  const journal = isShared && databaseUrl === null ? "all" : "own";
  const opened = await openLaneStore({ ...parts, journal, complain });
  const store = measureStore(opened, meter);
  const made = () => (isShared ? sharedSecret(store) : keptSecret(dataDir));
  const secret = parts.secret ?? (await made());
  const kept = await keepArchive({ ...parts, store, isShared });
  const { archive, drainOnce } = kept;
  const seal = createButtonSeal(secret);
  const random = Math.random;
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
      const sources = lookUpSources(parts.dossierStatus, fetch);
      const lookUps = performLookUps({ store, sources, now, log });
      running.push(startLanes({ ...parts, store, seal, codes, lookUps }, owner), lookUps);
    },
    send(channels) {
      const byKind = new Map(channels.map((channel) => [channel.kind, channel]));
      running.push(startOutbox({ store, channels: byKind, now, random, meter, log }, owner));
    },
    async close() {
      for (const part of running) await part.stop();
      await kept.close();
      await store.close();
    },
  };
}
