import type { Effect } from "../../engine/effect.ts";
import type { Consequence } from "../consequence.ts";

/** Tells the archive who took the case. */
export function claimCase(effect: Extract<Effect, { type: "claim_case" }>): Consequence {
  const { code, officer, name } = effect;
  return { outgoing: [], journal: [{ kind: "case_claimed", code, officer, name }] };
}
