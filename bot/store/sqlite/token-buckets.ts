import type { SendRate } from "../lane-store.ts";

/** How much each account may send, in memory: one process owns the data, and a restart begins full. */
export type TokenBuckets = {
  take(name: string, want: number, rate: SendRate, now: number): number;
};

type Bucket = { tokens: number; at: number };

export function tokenBuckets(): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    take: (name, want, { perSecond, burst }, now) => {
      const bucket = buckets.get(name) ?? { tokens: burst, at: now };
      // A clock that is set back must not take anything away.
      const passed = Math.max(0, now - bucket.at) / 1000;
      const tokens = Math.min(burst, bucket.tokens + passed * perSecond);
      const granted = Math.min(want, Math.floor(tokens));
      buckets.set(name, { tokens: tokens - granted, at: now });
      return granted;
    },
  };
}
