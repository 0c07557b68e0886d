import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Puts a dead letter back to the end of the queue it came from, with a new number. */
export function retryDeadLetter(parts: LaneParts, id: string, now: number): Written<boolean> {
  const dead = parts.dead.exhume(id);
  if (dead === null) return { result: false };
  const { lane, conversation } = dead;
  if (dead.kind === "event") {
    parts.events.add(lane, parts.lanes.nextEvent(lane), dead.event, now);
  } else {
    parts.outgoing.add(lane, parts.lanes.takeOutgoing(lane, 1), dead.draft, dead.writtenAt);
  }
  return {
    result: true,
    committed: () => {
      parts.tally.dead -= 1;
      const queue = dead.kind === "event" ? parts.eventQueue : parts.outgoingQueue;
      queue.add(conversation, lane, now);
    },
  };
}
