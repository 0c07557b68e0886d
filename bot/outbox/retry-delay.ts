import type { DeliveryError } from "../channel/delivery-error.ts";

/** Sends are tried this often in all before a message becomes a dead letter. */
export const SEND_ATTEMPTS = 8;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 5 * 60_000;

/**
 * How long to wait after a failed send, ms; null when there is no further try. Doubles each time; half
 * of it is left to chance (`random` from 0 to 1), so that many messages do not come back at one moment.
 * The channel's own word goes before.
 */
export function retryDelay(error: DeliveryError, attempts: number, random: number): number | null {
  if (!error.retryable || attempts + 1 >= SEND_ATTEMPTS) return null;
  if (error.retryAfter !== null) return error.retryAfter;
  const full = Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);
  return Math.round(full / 2 + (full / 2) * random);
}
