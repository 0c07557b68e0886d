import type { LaneParts } from "./lane-parts.ts";

/** Drops what a lane holds of its citizen, but for the session; what it returns is to be called once committed. */
export function forgetLane(parts: LaneParts, lane: number, conversation: string): () => void {
  parts.live.clear(lane);
  parts.timers.clear(lane);
  const dead = parts.dead.clear(lane);
  const owed = parts.outgoing.clearOwn(lane);
  return () => {
    parts.tally.dead -= dead;
    parts.outgoingQueue.strike(conversation, owed);
    parts.liveGrew.add(conversation);
  };
}
