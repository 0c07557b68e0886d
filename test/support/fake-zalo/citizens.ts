import type { Refusal } from "./message-contract.ts";

/** What the fake knows of one citizen. */
export type CitizenState = {
  /** ms; null: never wrote or followed. */
  lastInteraction: number | null;
  /** A refusal that stands for this citizen: -213, -227, -244, -218 … */
  refusal: number | null;
};

export type Quota = { readonly quota_type: string; readonly remain?: number };

const HOUR = 3_600_000;
const FREE = 48 * HOUR;
const WINDOW = 7 * 24 * HOUR;

/** Free for 48 hours after an interaction, by quota or billed up to 7 days, refused from then on. */
export function windowOf(
  citizen: CitizenState | undefined,
  now: number,
): "free" | "paid" | Refusal {
  if (citizen === undefined || citizen.lastInteraction === null) {
    return { error: -232, message: "user has not interacted with the OA" };
  }
  if (citizen.refusal !== null) return { error: citizen.refusal, message: "refused" };
  const age = now - citizen.lastInteraction;
  if (age > WINDOW) return { error: -230, message: "user has not interacted in the past 7 days" };
  return age <= FREE ? "free" : "paid";
}
