import type { LaneStore, SendRate } from "../store/lane-store.ts";

/**
 * What this process may still send for one account. Taken from the store's bucket, which all workers share,
 * some at a time: a message does not wait for the store, and an account may exceed its burst by BATCH for
 * each worker.
 */
export type Allowance = {
  has(): boolean;
  take(): void;
  giveBack(): void;
  /** Asks for more where little is left. */
  refill(now: number): void;
};

const BATCH = 20;
const LITTLE = 10;
/** Pause before an empty bucket is asked again, ms. */
const ASK_AGAIN_MS = 50;

/** `more` is called when there is something again. */
export function createAllowance(parts: {
  readonly store: Pick<LaneStore, "takeAllowance">;
  readonly account: string;
  readonly rate: SendRate | null;
  readonly more: () => void;
  readonly failed: (error: unknown) => void;
}): Allowance {
  const { store, account, rate, more, failed } = parts;
  if (rate === null) return UNLIMITED;
  let left = 0;
  let asking = false;
  let askAgainAt = 0;
  return {
    has: () => left > 0,
    take: () => {
      left -= 1;
    },
    giveBack: () => {
      left += 1;
    },
    refill(now) {
      if (left > LITTLE || asking || now < askAgainAt) return;
      asking = true;
      store
        .takeAllowance(account, BATCH, rate, now)
        .then((granted) => {
          left += granted;
          if (granted === 0) askAgainAt = now + ASK_AGAIN_MS;
          if (granted > 0 || left > 0) more();
          else setTimeout(more, ASK_AGAIN_MS).unref();
        }, failed)
        .finally(() => {
          asking = false;
        });
    },
  };
}

const UNLIMITED: Allowance = {
  has: () => true,
  take: () => undefined,
  giveBack: () => undefined,
  refill: () => undefined,
};
