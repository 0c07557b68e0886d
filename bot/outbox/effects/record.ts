import type { Effect } from "../../engine/effect.ts";
import type { Consequence } from "../consequence.ts";

/** Tells the archive something worth counting. */
export function record({ fact }: Extract<Effect, { type: "record" }>): Consequence {
  return { outgoing: [], journal: [fact] };
}
