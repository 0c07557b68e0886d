import type { LaneClaim } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Counts a failed attempt; 0 when the lease is lost or the event no longer waits. */
export function failEvent(
  parts: LaneParts,
  claim: LaneClaim,
  event: number,
  reason: string,
  now: number,
): Written<number> {
  const lease = parts.eventQueue.find(claim, now);
  if (lease === null) return { result: 0 };
  return { result: parts.events.fail(lease.lane, event, reason) };
}
