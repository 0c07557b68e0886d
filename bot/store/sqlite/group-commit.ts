import type { Database } from "./bind.ts";
import { sharedTransaction } from "./shared-transaction.ts";
import type { Job, Written } from "./write-job.ts";
import { finish, readJob, writeJob } from "./write-job.ts";

/**
 * Puts everything that arrives in one turn of the event loop into one transaction: one flush to the
 * disk for all of it. Promises resolve after the commit. A transaction with something that goes ahead
 * (an event that came in) stays open for one turn of the loop more, so that what it leads to (the
 * answer) rides in it: one flush less until the citizen hears, and fewer pages written
 * (docs/decisions/032-riding-in-the-accepting-transaction.md).
 */
export type GroupCommit = {
  /** Runs in the transaction that is open, or in the next. If it throws, only its own promise rejects. */
  write<T>(operation: () => Written<T>): Promise<T>;
  /** Runs once the writes that were asked for before it are durable; at once when there are none. */
  read<T>(operation: () => T): Promise<T>;
  /** The same, but sees what went ahead: for what tells nobody outside before the commit. */
  readAhead<T>(operation: () => T): Promise<T>;
  /** Has `afterwards` called at the end of this turn of the event loop. */
  wake(): void;
  /** Commits what waits and refuses what comes later. */
  close(): void;
};

/** `afterwards` is called when something went ahead, and after every commit. */
export function groupCommit(db: Database, afterwards: () => void): GroupCommit {
  const transaction = sharedTransaction(db);
  const waiting: Job[] = [];
  const reads: Job[] = [];
  const readsAhead: Job[] = [];
  let scheduled = false;
  let flushing = false;
  let closed = false;

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      if (scheduled) flush();
    });
  };
  const flush = (): void => {
    scheduled = false;
    flushing = true;
    end(transaction.isOpen() ? transaction.commit() : transaction.begin(waiting.splice(0)));
    flushing = false;
    afterwards();
  };
  /** Null: the transaction stays open, and what may look ahead does. */
  const end = (written: readonly Job[] | null): void => {
    const done = [...(written ?? []), ...readsAhead.splice(0)];
    if (written === null) schedule();
    else done.push(...reads.splice(0));
    for (const job of done) finish(job);
  };
  const queue = <T>(jobs: Job[], operation: () => T): Promise<T> => {
    schedule();
    return new Promise((resolve, reject) => jobs.push(readJob(operation, resolve, reject)));
  };
  const write = (job: Job): void => {
    schedule();
    if (!transaction.isOpen()) waiting.push(job);
    else {
      const written = transaction.ride(job);
      if (written !== null) end(written);
    }
  };

  return {
    write: (operation) => {
      if (closed) return refused();
      return new Promise((resolve, reject) => write(writeJob(operation, resolve, reject)));
    },
    read: (operation) => {
      if (closed) return refused();
      const isIdle = !transaction.isOpen() && waiting.length + reads.length === 0;
      return isIdle ? atOnce(operation) : queue(reads, operation);
    },
    readAhead: (operation) => {
      if (closed) return refused();
      if (transaction.isFull()) return queue(reads, operation);
      return waiting.length === 0 ? atOnce(operation) : queue(readsAhead, operation);
    },
    wake: () => {
      if (!closed && !flushing) schedule();
    },
    close: () => {
      if (closed) return;
      closed = true;
      do flush();
      while (transaction.isOpen() || waiting.length > 0);
    },
  };
}

function atOnce<T>(operation: () => T): Promise<T> {
  try {
    return Promise.resolve(operation());
  } catch (error) {
    return Promise.reject(error);
  }
}

function refused(): Promise<never> {
  return Promise.reject(new Error("the lane store is closed"));
}
