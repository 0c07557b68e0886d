import type { Effect } from "../../engine/effect.ts";
import type { Happening } from "../../message/happening.ts";
import type { Consequence } from "../consequence.ts";

/** Owes an event of this lane at a moment to come, as durable as the turn itself. */
export function setTimer({ id, due }: Extract<Effect, { type: "set_timer" }>): Consequence {
  const fired: Happening = { kind: "timer_fired", timer: id };
  return { outgoing: [], journal: [], setTimers: [{ id, due, body: JSON.stringify(fired) }] };
}

export function cancelTimer({ id }: Extract<Effect, { type: "cancel_timer" }>): Consequence {
  return { outgoing: [], journal: [], cancelTimers: [id] };
}
