import type { Meter } from "../log/meter.ts";
import type { LaneStore } from "./lane-store.ts";

/** The same store, whose answers on a message's way are timed. */
export function measureStore(store: LaneStore, meter: Pick<Meter, "storeAnswered">): LaneStore {
  function timed<Args extends readonly unknown[], Result>(
    verb: string,
    call: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result> {
    return async (...args) => {
      const began = performance.now();
      try {
        return await call(...args);
      } finally {
        meter.storeAnswered(verb, performance.now() - began);
      }
    };
  }
  return {
    ...store,
    accept: timed("accept", store.accept),
    claim: timed("claim", store.claim),
    commit: timed("commit", store.commit),
    release: timed("release", store.release),
    claimOutgoing: timed("claim_outgoing", store.claimOutgoing),
    settleOutgoing: timed("settle_outgoing", store.settleOutgoing),
  };
}
