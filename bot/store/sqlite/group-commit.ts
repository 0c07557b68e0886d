import type { Database } from "./bind.ts";

/**
 * Puts everything that arrives in one turn of the event loop into one transaction: one flush to the
 * disk for all of it. Promises resolve after the commit.
 */
export type GroupCommit = {
  /** Runs in the next transaction. If it throws, only its own promise rejects. */
  write<T>(operation: () => Written<T>): Promise<T>;
  /** Runs after the writes that were asked for before it; at once when there are none. */
  read<T>(operation: () => T): Promise<T>;
  /** Has `afterwards` called at the end of this turn of the event loop. */
  wake(): void;
  /** Commits what waits and refuses what comes later. */
  close(): void;
};

/** What a write answers, and what else changes in memory once it is committed. */
export type Written<T> = { readonly result: T; readonly committed?: () => void };

type Job = {
  /** A write: its part of the transaction. A read: nothing. */
  readonly run: () => void;
  /** After the commit: changes memory or reads, then resolves. */
  readonly finish: () => void;
  readonly reject: (error: unknown) => void;
};

/** `afterwards` is called after every flush. */
export function groupCommit(db: Database, afterwards: () => void): GroupCommit {
  let writes: Job[] = [];
  let reads: Job[] = [];
  let scheduled = false;
  let flushing = false;
  let closed = false;

  const flush = (): void => {
    scheduled = false;
    const [jobs, readers] = [writes, reads];
    writes = [];
    reads = [];
    flushing = true;
    for (const job of committed(db, jobs)) finish(job);
    for (const job of readers) finish(job);
    flushing = false;
    afterwards();
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      if (scheduled) flush();
    });
  };

  return {
    write: (operation) => {
      if (closed) return refused();
      schedule();
      return new Promise((resolve, reject) => writes.push(writeJob(operation, resolve, reject)));
    },
    read: (operation) => {
      if (closed) return refused();
      if (writes.length === 0 && reads.length === 0) return atOnce(operation);
      return new Promise((resolve, reject) => {
        reads.push({ run: () => {}, finish: () => resolve(operation()), reject });
      });
    },
    wake: () => {
      if (!closed && !flushing) schedule();
    },
    close: () => {
      if (closed) return;
      closed = true;
      flush();
    },
  };
}

function writeJob<T>(
  operation: () => Written<T>,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Job {
  let written: Written<T> | null = null;
  return {
    run: () => {
      written = operation();
    },
    finish: () => {
      if (written === null) return;
      written.committed?.();
      resolve(written.result);
    },
    reject,
  };
}

/** Commits all together; if that fails, each alone. Gives those that were committed. */
function committed(db: Database, jobs: readonly Job[]): readonly Job[] {
  if (jobs.length === 0) return jobs;
  const failure = commit(db, jobs);
  if (failure === null) return jobs;
  if (jobs.length > 1) return jobs.filter((job) => committed(db, [job]).length === 1);
  jobs[0]?.reject(failure.error);
  return [];
}

function commit(db: Database, jobs: readonly Job[]): { readonly error: unknown } | null {
  try {
    db.transaction(() => {
      for (const job of jobs) job.run();
    });
    return null;
  } catch (error) {
    return { error };
  }
}

function finish(job: Job): void {
  try {
    job.finish();
  } catch (error) {
    job.reject(error);
  }
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
