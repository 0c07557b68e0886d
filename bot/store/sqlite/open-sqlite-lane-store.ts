import { BOT_SPEAKS } from "../../cases/speaker.ts";
import type { LanePeek, LaneStore, StoreHealth } from "../lane-store.ts";
import { listeners } from "../listeners.ts";
import { acceptEvents } from "./accept-events.ts";
import { appendLive } from "./append-live.ts";
import type { Database } from "./bind.ts";
import { openDatabase } from "./bind.ts";
import { claimLane } from "./claim-lane.ts";
import { claimOutgoing } from "./claim-outgoing.ts";
import { commitTurn } from "./commit-turn.ts";
import { failEvent } from "./fail-event.ts";
import { fireTimers } from "./fire-timers.ts";
import type { GroupCommit } from "./group-commit.ts";
import { groupCommit } from "./group-commit.ts";
import type { LaneParts } from "./lane-parts.ts";
import { laneParts } from "./lane-parts.ts";
import { prepareLaneSchema } from "./lane-schema.ts";
import { retryDeadLetter } from "./retry-dead-letter.ts";
import { settleOutgoing } from "./settle-outgoing.ts";

export type SqliteLaneStoreSettings = {
  /** Path of the database; its folder exists and is owned by this process (data-lock.ts). */
  readonly file: string;
  /** Hears of listeners that threw. */
  readonly complain?: (error: unknown) => void;
};

/**
 * The lane store in one SQLite file. Leases are in memory and end with the process; everything else is
 * on the disk when its promise resolves. Throws when the file cannot be opened or is not ours.
 */
export function openSqliteLaneStore(settings: SqliteLaneStoreSettings): LaneStore {
  const complain = settings.complain ?? warn;
  const work = listeners<undefined>(complain);
  const live = listeners<string>(complain);
  const db = openDatabase(settings.file);
  let ready = false;
  let closed = false;
  const commits = groupCommit(db, () => {
    if (ready) {
      ready = false;
      work.tell(undefined);
    }
    for (const conversation of parts.liveGrew) live.tell(conversation);
    parts.liveGrew.clear();
  });
  const parts = openParts(db, settings.file, () => {
    ready = true;
    commits.wake();
  });
  return {
    ...laneVerbs(parts, commits),
    ...outgoingVerbs(parts, commits),
    ...sideVerbs(parts, commits),
    onLive: (listener) => live.add(listener),
    onWork: (listener) => work.add(() => listener()),
    close: async () => {
      if (closed) return;
      closed = true;
      commits.close();
      // A file without a log beside it is easier to copy; SQLite itself is late to let go of it.
      db.prepareCells("PRAGMA wal_checkpoint(TRUNCATE)").get([]);
      db.close();
    },
  };
}

function openParts(db: Database, file: string, onReady: () => void): LaneParts {
  try {
    return laneParts(db, prepareLaneSchema(db), onReady);
  } catch (cause) {
    db.close();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the lane store "${file}" cannot be used: ${why}`, { cause });
  }
}

type LaneVerbs =
  | "accept"
  | "claim"
  | "renew"
  | "commit"
  | "fail"
  | "release"
  | "peek"
  | "countWaiting";

function laneVerbs(
  parts: LaneParts,
  { read, readAhead, write }: GroupCommit,
): Pick<LaneStore, LaneVerbs> {
  return {
    accept: (events, now) => write(() => acceptEvents(parts, events, now)),
    claim: (owner, now) => readAhead(() => claimLane(parts, owner, now)),
    renew: (claim, now) =>
      read(() => {
        const lease = parts.eventQueue.find(claim, now);
        if (lease !== null) parts.eventQueue.renew(lease, now);
        return lease !== null;
      }),
    commit: (claim, turn, now) => write(() => commitTurn(parts, claim, turn, now)),
    fail: (claim, event, reason, now) => write(() => failEvent(parts, claim, event, reason, now)),
    release: (claim) => read(() => parts.eventQueue.release(claim)),
    peek: (conversation) => read(() => peek(parts, conversation)),
    countWaiting: (since) => read(() => parts.lanes.countWaiting(since)),
  };
}

type OutgoingVerbs = "claimOutgoing" | "maySend" | "settleOutgoing" | "fireTimers";

function outgoingVerbs(
  parts: LaneParts,
  { read, write }: GroupCommit,
): Pick<LaneStore, OutgoingVerbs> {
  return {
    claimOutgoing: (owner, limit, now, passOver) =>
      read(() => claimOutgoing(parts, owner, limit, now, passOver)),
    maySend: (claim, now) => parts.outgoingQueue.find(claim, now) !== null,
    settleOutgoing: (claim, settlement, now) =>
      write(() => settleOutgoing(parts, claim, settlement, now)),
    fireTimers: (now, limit) =>
      parts.timers.isDue(now) ? write(() => fireTimers(parts, now, limit)) : Promise.resolve(0),
  };
}

type SideVerbs =
  | "readJournal"
  | "dropJournal"
  | "appendLive"
  | "readLive"
  | "deadLetters"
  | "retryDeadLetter"
  | "readToken"
  | "replaceToken"
  | "takeNumbers"
  | "takeAllowance"
  | "health";

function sideVerbs(parts: LaneParts, { read, write }: GroupCommit): Pick<LaneStore, SideVerbs> {
  return {
    readJournal: (limit) => read(() => parts.journal.read(limit)),
    dropJournal: (rows) =>
      write(() => {
        const dropped = parts.journal.drop(rows);
        const committed = (): void => {
          parts.tally.journal -= dropped;
        };
        return { result: undefined, committed };
      }),
    appendLive: (conversation, item, now) =>
      write(() => appendLive(parts, conversation, item, now)),
    readLive: (conversation, after, limit) =>
      read(() => parts.live.read(conversation, after, limit)),
    deadLetters: (limit) => read(() => parts.dead.list(limit)),
    retryDeadLetter: (id, now) => write(() => retryDeadLetter(parts, id, now)),
    readToken: (name) => read(() => parts.tokens.read(name)),
    replaceToken: (name, value, version) =>
      write(() => ({ result: parts.tokens.replace(name, value, version) })),
    takeNumbers: (name, count) => write(() => ({ result: parts.counters.take(name, count) })),
    takeAllowance: (account, want, rate, now) =>
      read(() => parts.sends.take(account, want, rate, now)),
    health: (now) => read(() => health(parts, now)),
  };
}

function peek(parts: LaneParts, conversation: string): LanePeek {
  const lane = parts.lanes.find(conversation);
  if (lane === null) return { session: null, speaker: BOT_SPEAKS, consumed: 0, waiting: 0 };
  return { ...parts.lanes.state(lane), waiting: parts.eventQueue.waiting(conversation) };
}

function health(parts: LaneParts, now: number): StoreHealth {
  const oldest = parts.eventQueue.oldest();
  return {
    waitingEvents: parts.eventQueue.total(),
    outgoing: parts.outgoingQueue.total(),
    deadLetters: parts.tally.dead,
    journal: parts.tally.journal,
    oldestEventAge: oldest === null ? 0 : Math.max(0, now - oldest),
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
