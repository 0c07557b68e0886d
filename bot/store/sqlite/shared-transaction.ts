import type { Database } from "./bind.ts";
import type { Job } from "./write-job.ts";

/**
 * One transaction that many jobs share, and that stays open for others to ride in when something in it
 * goes ahead. When a job throws, or the commit fails, each is written in a transaction of its own, and
 * only those that fail alone reject.
 */
export type SharedTransaction = {
  isOpen(): boolean;
  /** So many rode in it that others wait for the next, lest the first wait long. */
  isFull(): boolean;
  /** Runs all. Gives those that are written; null: it stays open. */
  begin(jobs: readonly Job[]): readonly Job[] | null;
  /** Runs one more. Null: it stays open. */
  ride(job: Job): readonly Job[] | null;
  /** Gives those that are written. */
  commit(): readonly Job[];
};

const FULL = 16;

export function sharedTransaction(db: Database): SharedTransaction {
  let open: Job[] | null = null;
  const attempt = (jobs: readonly Job[], work: () => void): readonly Job[] => {
    try {
      work();
      return jobs;
    } catch (error) {
      open = null;
      giveUp(db);
      return commitEach(db, jobs, error);
    }
  };
  const transaction: SharedTransaction = {
    isOpen: () => open !== null,
    isFull: () => open !== null && open.length >= FULL,
    begin: (jobs) => {
      if (jobs.length === 0) return [];
      open = [...jobs];
      const written = attempt(jobs, () => {
        db.begin();
        for (const job of jobs) job.run();
      });
      if (open === null) return written;
      const ahead = jobs.filter((job) => job.goAhead());
      return ahead.length > 0 ? null : transaction.commit();
    },
    ride: (job) => {
      const jobs = [...(open ?? []), job];
      open?.push(job);
      const written = attempt(jobs, job.run);
      return open === null ? written : null;
    },
    commit: () => {
      const jobs = open ?? [];
      const written = attempt(jobs, db.commit);
      open = null;
      return written;
    },
  };
  return transaction;
}

/** Where even that fails, each job is told so when it is tried alone; nothing escapes to the event loop. */
function giveUp(db: Database): void {
  try {
    db.rollBack();
  } catch {
    // The transaction is still open then, which no job can begin another beside.
  }
}

/** After all failed together. Gives those that could be written alone; one alone is not tried again. */
function commitEach(db: Database, jobs: readonly Job[], error: unknown): readonly Job[] {
  const [only, ...others] = jobs;
  if (only !== undefined && others.length === 0) {
    only.reject(error);
    return [];
  }
  return jobs.filter((job) => isCommitted(db, job));
}

function isCommitted(db: Database, job: Job): boolean {
  try {
    db.transaction(job.run);
    return true;
  } catch (error) {
    job.reject(error);
    return false;
  }
}
