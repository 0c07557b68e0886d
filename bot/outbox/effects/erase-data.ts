import type { Consequence } from "../consequence.ts";

/** Has the archive forget what it holds of the conversation. */
export function eraseData(): Consequence {
  return { outgoing: [], journal: [{ kind: "data_erased" }] };
}
