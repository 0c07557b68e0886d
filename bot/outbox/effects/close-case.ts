import type { Effect } from "../../engine/effect.ts";
import type { Consequence } from "../consequence.ts";

/** Tells the archive that the case is closed. */
export function closeCase(effect: Extract<Effect, { type: "close_case" }>): Consequence {
  const { code, officer } = effect;
  return { outgoing: [], journal: [{ kind: "case_closed", code, officer }] };
}
