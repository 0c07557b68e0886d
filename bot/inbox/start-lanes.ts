import { startPump } from "../store/pump.ts";
import { recentSessions } from "./recent-sessions.ts";
import type { LaneWork } from "./work-lane.ts";
import { workLane } from "./work-lane.ts";

/** Conversations worked on at one time; their turns take the processor one by one, their commits join. */
const LANES_AT_ONCE = 64;
const TIMERS_AT_ONCE = 100;

export type Lanes = {
  /** Takes no new lanes and resolves when those at work are given back. */
  stop(): Promise<void>;
};

/** Works off the lanes of all conversations, as they get events. */
export function startLanes(work: LaneWork, owner: string): Lanes {
  const busy = new Set<Promise<void>>();
  const recent = recentSessions();
  let stopped = false;

  const round = async () => {
    await work.store.fireTimers(work.now(), TIMERS_AT_ONCE);
    while (!stopped && busy.size < LANES_AT_ONCE) {
      const claim = await work.store.claim(owner, work.now());
      if (claim === null) return;
      const job = workLane(work, claim, recent)
        .catch((error: unknown) =>
          work.log.error({ err: error }, "inbox: a lane could not be worked off"),
        )
        .finally(() => {
          busy.delete(job);
          pump.poke();
        });
      busy.add(job);
    }
  };

  const pump = startPump({
    onWork: work.store.onWork,
    round,
    failed: (error) => work.log.error({ err: error }, "inbox: could not look for waiting events"),
  });
  return {
    async stop() {
      stopped = true;
      await pump.stop();
      await Promise.allSettled(busy);
    },
  };
}
