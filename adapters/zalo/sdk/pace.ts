import { setTimeout as sleep } from "node:timers/promises";
import { ZaloApiError } from "./zalo-api-error.ts";

/** Keeps the calls of one app under Zalo's limit of 4,000 a minute. */
export type Pace = {
  /** Waits for this call's turn; throws ZaloApiError -32 while the present minute is used up. */
  turn(): Promise<void>;
  /** Takes in what Zalo told about its limit. */
  told(limit: number | null, remaining: number | null): void;
  /** Zalo refused a call: nothing more goes out in this minute. */
  usedUp(): void;
};

export function createPace(now: () => number, perSecond = CALLS_PER_SECOND): Pace {
  let tokens = BURST;
  let filledAt = now();
  let closedUntil = 0;
  const closeMinute = () => {
    closedUntil = now() + untilNextMinute(now());
  };
  return {
    async turn() {
      if (now() < closedUntil) throw usedUp();
      // A clock that is set back must not take turns away.
      const passed = Math.max(0, now() - filledAt) / 1_000;
      tokens = Math.min(BURST, tokens + passed * perSecond) - 1;
      filledAt = now();
      if (tokens < 0) await sleep((-tokens / perSecond) * 1_000);
    },
    told(limit, remaining) {
      if (limit !== null && remaining !== null && remaining < limit * RESERVE) closeMinute();
    },
    usedUp: closeMinute,
  };
}

/** Zalo counts by the minute. */
export function untilNextMinute(now: number): number {
  return 60_000 - (now % 60_000);
}

/** Zalo documents no limit per second; a burst of many answers at once must not wait. */
const CALLS_PER_SECOND = 20;
const BURST = 200;
/** Calls of the minute that are left for others of the same app. */
const RESERVE = 0.05;

function usedUp(): ZaloApiError {
  return new ZaloApiError("the calls of this minute are used up", { host: "oa", code: -32 });
}
