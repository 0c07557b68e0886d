import type { Acceptance, IncomingEvent } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Queues the events that were not taken before. */
export function acceptEvents(
  parts: LaneParts,
  events: readonly IncomingEvent[],
  now: number,
): Written<readonly Acceptance[]> {
  const queued: { readonly conversation: string; readonly lane: number }[] = [];
  const result = events.map((event): Acceptance => {
    const { lane, nextEvent } = parts.lanes.open(event.conversation);
    const earlier = parts.seen.note(lane, event.id, nextEvent, now);
    if (earlier !== null) return { outcome: "duplicate", number: earlier };
    parts.events.add(lane, nextEvent, event, now);
    queued.push({ conversation: event.conversation, lane });
    return { outcome: "accepted", number: nextEvent };
  });
  return {
    result,
    ahead: () => {
      for (const { conversation, lane } of queued) parts.eventQueue.add(conversation, lane, now);
      return () => {
        for (const { conversation } of queued) parts.eventQueue.strike(conversation, 1);
      };
    },
  };
}
