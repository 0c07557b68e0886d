/**
 * Runs a task one at a time. Who calls while it runs gets a run that starts afterwards, shared with all
 * others who wait: every call sees a run that began after it.
 */
export function joinCalls<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;

  const start = (): Promise<Result> => {
    next = null;
    const run = task().finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };

  return () => {
    // `next` first: for a moment after a run it stands while nothing runs.
    if (next !== null) return next;
    if (running === null) return start();
    next = running.then(start, start);
    return next;
  };
}
