import type { LaneClaim, TurnCommit } from "../lane-store.ts";
import { addLive } from "./add-live.ts";
import { forgetLane } from "./forget-lane.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Writes one turn. Throws when its event is not the oldest waiting one of the lane. */
export function commitTurn(
  parts: LaneParts,
  claim: LaneClaim,
  turn: TurnCommit,
  now: number,
): Written<"done" | "lost"> {
  const lease = parts.eventQueue.find(claim, now);
  if (lease === null) return { result: "lost" };
  const { lane, conversation } = lease;
  const { outgoing, journal } = turn;
  const first = parts.lanes.advance(lane, turn.event, turn.session, {
    outgoing: outgoing.length,
    journal: journal.length,
  });
  if (first === null)
    throw new Error(`event ${turn.event} is not the oldest that waits in its lane`);
  const forgotten = turn.forget === true ? forgetLane(parts, lane, conversation) : null;
  if (turn.speaker !== undefined) parts.lanes.setSpeaker(lane, turn.speaker);
  if (turn.bury !== undefined) parts.dead.buryEvent(lane, turn.event, turn.bury.reason, now);
  parts.events.remove(lane, turn.event);
  outgoing.forEach((draft, place) => {
    parts.outgoing.add(lane, first.outgoing + place, draft, now);
  });
  parts.journal.add(lane, first.journal, journal);
  for (const id of turn.cancelTimers) parts.timers.cancel(lane, id);
  for (const timer of turn.setTimers) parts.timers.set(lane, timer);
  const grew = turn.live.filter((item) => addLive(parts, lane, item, now).added).length > 0;
  return {
    result: "done",
    committed: () => {
      parts.eventQueue.finishOne(lease);
      forgotten?.();
      for (const _ of outgoing) parts.outgoingQueue.add(conversation, lane, now);
      parts.tally.journal += journal.length;
      if (turn.bury !== undefined) parts.tally.dead += 1;
      if (grew) parts.liveGrew.add(conversation);
    },
  };
}
