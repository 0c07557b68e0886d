import type { LaneClaim } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";

/** Leases the lane that has been ready longest and reads what its next turns need. */
export function claimLane(parts: LaneParts, owner: string, now: number): LaneClaim | null {
  const lease = parts.eventQueue.take(owner, now);
  if (lease === null) return null;
  const { conversation, lane, fence } = lease;
  try {
    const { session, speaker } = parts.lanes.state(lane);
    const events = parts.events.waiting(lane);
    return { conversation, owner, fence, session, speaker, events };
  } catch (error) {
    parts.eventQueue.release(lease);
    throw error;
  }
}
