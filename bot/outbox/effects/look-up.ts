import type { Effect } from "../../engine/effect.ts";
import type { Consequence } from "../consequence.ts";

/** Asks outside once the turn is durable; its timer asks again where a crash lost it. */
export function lookUp(effect: Extract<Effect, { type: "look_up" }>): Consequence {
  return { outgoing: [], journal: [], lookUps: [effect] };
}
