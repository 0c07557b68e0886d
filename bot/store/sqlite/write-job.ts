/** One operation that waits for a transaction. */
export type Job = {
  /** A write: its part of the transaction. A read: nothing. */
  readonly run: () => void;
  /** Shows in memory what may be seen before the commit; false when there is nothing such. */
  readonly goAhead: () => boolean;
  /** After the commit: changes memory or reads, then resolves. */
  readonly finish: () => void;
  /** It was not written: what went ahead is taken back. */
  readonly reject: (error: unknown) => void;
};

/** What a write answers, and what else changes in memory. */
export type Written<T> = {
  readonly result: T;
  /** Once it is committed. */
  readonly committed?: () => void;
  /** Before that, where a turn may already work with it; returns how to take it back. */
  readonly ahead?: () => () => void;
};

export function writeJob<T>(
  operation: () => Written<T>,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Job {
  let written: Written<T> | null = null;
  let takeBack: (() => void) | null = null;
  const goAhead = (): boolean => {
    if (takeBack === null) takeBack = written?.ahead?.() ?? null;
    return takeBack !== null;
  };
  return {
    run: () => {
      written = operation();
    },
    goAhead,
    finish: () => {
      if (written === null) return;
      goAhead();
      written.committed?.();
      resolve(written.result);
    },
    reject: (error) => {
      takeBack?.();
      reject(error);
    },
  };
}

export function readJob<T>(
  operation: () => T,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Job {
  return {
    run: () => undefined,
    goAhead: () => false,
    finish: () => resolve(operation()),
    reject,
  };
}

export function finish(job: Job): void {
  try {
    job.finish();
  } catch (error) {
    job.reject(error);
  }
}
