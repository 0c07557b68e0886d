import type { Happening } from "../message/happening.ts";
import type { LanePeek } from "../store/lane-store.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { Accepted } from "./desk-result.ts";

/**
 * Lets something happen in a conversation, in order with what the citizen does, and waits until it was
 * worked on; `decide` then says what became of it. Once the event is durable the answer is never
 * "unavailable", whatever fails: it will be worked on.
 */
export async function enterLane<Result>(
  parts: DeskParts,
  conversation: string,
  happening: Happening,
  decide: (lane: LanePeek) => Promise<Result>,
): Promise<Result | Accepted> {
  const event = await accept(parts, conversation, happening);
  try {
    const lane = await waitForLane(parts, conversation, event);
    return lane === null ? { outcome: "accepted" } : await decide(lane);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.log.error(
      { code: "desk-outcome-unknown", conversation, event, reason },
      "desk: an event was accepted, but what became of it could not be read",
    );
    return { outcome: "accepted" };
  }
}

/** Longest wait for a lane, ms. */
export const LANE_WAIT_MS = 5000;
export const LANE_POLL_MS = 50;

async function accept(
  parts: DeskParts,
  conversation: string,
  happening: Happening,
): Promise<number> {
  const now = parts.now();
  const event = {
    conversation,
    id: `desk:${parts.newId()}`,
    at: now,
    body: JSON.stringify(happening),
  };
  const [acceptance] = await parts.store.accept([event], now);
  if (acceptance === undefined) throw new Error("the lane store did not say what it accepted");
  return acceptance.number;
}

/** Null when the event still waits at the time limit. */
async function waitForLane(
  parts: DeskParts,
  conversation: string,
  event: number,
): Promise<LanePeek | null> {
  const limit = parts.now() + LANE_WAIT_MS;
  for (;;) {
    const lane = await parts.store.peek(conversation);
    if (lane.consumed >= event) return lane;
    if (parts.now() >= limit) return null;
    await parts.sleep(LANE_POLL_MS);
  }
}
