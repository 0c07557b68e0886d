import type { Log } from "../log/log.ts";
import type { Archive } from "./archive.ts";

/** Deletes what is older than `days`, for as long as the program runs: soon after its start, then daily. */
export function startRetention(parts: RetentionParts): Retention {
  let stopped = false;
  let running = Promise.resolve();
  const round = (): void => {
    running = forgetOld(parts, () => stopped);
  };
  const first = setTimeout(round, FIRST_MS);
  const daily = setInterval(round, DAY_MS);
  return {
    async stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(daily);
      await running;
    },
  };
}

export type RetentionParts = {
  readonly archive: Pick<Archive, "forgetBefore">;
  readonly log: Pick<Log, "info" | "error">;
  readonly now: () => number;
  readonly days: number;
};

export type Retention = {
  /** Resolves when the batch at hand is done. */
  stop(): Promise<void>;
};

/** Small enough not to hold up the drain. */
const BATCH_ROWS = 500;
const DAY_MS = 86_400_000;
/** The start has other work. */
const FIRST_MS = 60_000;

async function forgetOld(parts: RetentionParts, stopped: () => boolean): Promise<void> {
  const before = parts.now() - parts.days * DAY_MS;
  try {
    let sum = 0;
    for (;;) {
      const gone = await parts.archive.forgetBefore(before, BATCH_ROWS);
      sum += gone;
      if (gone === 0 || stopped()) break;
    }
    if (sum > 0) parts.log.info({ rows: sum, days: parts.days }, "archive: deleted what is old");
  } catch (error) {
    parts.log.error(
      { err: error },
      "archive: what is old could not be deleted; tried again tomorrow",
    );
  }
}
