import { setImmediate as nextLoop } from "node:timers/promises";

/**
 * SQLite works without letting go of the thread, so a batch of many statements would hold up the citizens who
 * share it. Asked before each statement, this lets others have their turn once in a while.
 */
export type Breather = {
  /** Resolves at once, or after a turn of the event loop when the work since the last one took MOST_MS. */
  pause(): Promise<void>;
};

/** ms: less than anybody notices, more than most transactions need. */
export const MOST_MS = 1;

export function createBreather(clock = () => performance.now()): Breather {
  let since: number | null = null;
  const turned = () => {
    since = null;
  };
  return {
    async pause() {
      if (since !== null && clock() - since >= MOST_MS) await nextLoop();
      if (since !== null) return;
      since = clock();
      setImmediate(turned);
    },
  };
}
