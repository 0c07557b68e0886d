import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Moves timers that are due to the end of their lanes. */
export function fireTimers(parts: LaneParts, now: number, limit: number): Written<number> {
  const due = parts.timers.takeDue(now, limit);
  for (const timer of due) {
    const number = parts.lanes.nextEvent(timer.lane);
    const event = { id: `timer:${timer.id}:${number}`, at: timer.due, body: timer.body };
    parts.events.add(timer.lane, number, event, now);
  }
  return {
    result: due.length,
    committed: () => {
      parts.timers.look();
      for (const { conversation, lane } of due) parts.eventQueue.add(conversation, lane, now);
    },
  };
}
