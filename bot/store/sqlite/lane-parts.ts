import type { Database } from "./bind.ts";
import type { CountersTable } from "./counters-table.ts";
import { countersTable } from "./counters-table.ts";
import type { DeadTable } from "./dead-table.ts";
import { deadTable } from "./dead-table.ts";
import type { EventsTable } from "./events-table.ts";
import { eventsTable } from "./events-table.ts";
import type { JournalTable } from "./journal-table.ts";
import { journalTable } from "./journal-table.ts";
import type { LanesTable } from "./lanes-table.ts";
import { lanesTable } from "./lanes-table.ts";
import type { LiveTable } from "./live-table.ts";
import { liveTable } from "./live-table.ts";
import type { OutgoingTable } from "./outgoing-table.ts";
import { outgoingTable } from "./outgoing-table.ts";
import type { SeenTable } from "./seen-table.ts";
import { seenTable } from "./seen-table.ts";
import type { TimersTable } from "./timers-table.ts";
import { timersTable } from "./timers-table.ts";
import type { TokenBuckets } from "./token-buckets.ts";
import { tokenBuckets } from "./token-buckets.ts";
import type { TokensTable } from "./tokens-table.ts";
import { tokensTable } from "./tokens-table.ts";
import type { WorkQueue } from "./work-queue.ts";
import { workQueue } from "./work-queue.ts";

/** What the store works with: its tables, and what it knows of them by heart. */
export type LaneParts = {
  readonly lanes: LanesTable;
  readonly events: EventsTable;
  readonly seen: SeenTable;
  readonly outgoing: OutgoingTable;
  readonly timers: TimersTable;
  readonly journal: JournalTable;
  readonly live: LiveTable;
  readonly dead: DeadTable;
  readonly tokens: TokensTable;
  readonly counters: CountersTable;
  readonly sends: TokenBuckets;
  /** Conversations with waiting events, and with owed messages. */
  readonly eventQueue: WorkQueue;
  readonly outgoingQueue: WorkQueue;
  /** Rows that wait for the archive, and dead letters: counted along, so that health is cheap. */
  readonly tally: { journal: number; dead: number };
  /** Conversations whose live list changed since listeners were last called. */
  readonly liveGrew: Set<string>;
};

/** `start` is the number of this start of the program; fences of a later start are always higher. */
export function laneParts(db: Database, start: number, onReady: () => void): LaneParts {
  let fence = start * 2 ** 32;
  const nextFence = (): number => {
    fence += 1;
    return fence;
  };
  const parts: LaneParts = {
    lanes: lanesTable(db),
    events: eventsTable(db),
    seen: seenTable(db),
    outgoing: outgoingTable(db),
    timers: timersTable(db),
    journal: journalTable(db),
    live: liveTable(db),
    dead: deadTable(db),
    tokens: tokensTable(db),
    counters: countersTable(db),
    sends: tokenBuckets(),
    eventQueue: workQueue(nextFence, onReady),
    outgoingQueue: workQueue(nextFence, onReady),
    tally: { journal: 0, dead: 0 },
    liveGrew: new Set(),
  };
  parts.tally.journal = parts.journal.count();
  parts.tally.dead = parts.dead.count();
  for (const { conversation, lane, acceptedAt } of parts.events.backlog()) {
    parts.eventQueue.add(conversation, lane, acceptedAt);
  }
  for (const { conversation, lane, writtenAt, notBefore } of parts.outgoing.backlog()) {
    parts.outgoingQueue.add(conversation, lane, writtenAt, notBefore);
  }
  return parts;
}
