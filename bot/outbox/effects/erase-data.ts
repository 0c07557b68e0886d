import type { Consequence } from "../consequence.ts";

/** Has the lane store and the archive forget what they hold of the conversation. */
export function eraseData(): Consequence {
  return { outgoing: [], journal: [{ kind: "data_erased" }], forget: true };
}
