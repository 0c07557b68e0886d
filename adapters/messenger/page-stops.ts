import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import type { Log } from "../../bot/log/log.ts";
import { pageWait } from "./failures.ts";

/**
 * Stops a whole Page for as long as Meta, or a fault of ours, wants it: each further call would make a
 * restriction worse and none can succeed. Kept in memory; a restart, with a new token say, tries at once.
 */
export type PageStops = {
  /** Throws the failure that stopped the Page, with the time that is left. */
  check(account: string): void;
  failed(account: string, error: DeliveryError): void;
};

export function createPageStops(now: () => number, log: Log): PageStops {
  const stops = new Map<string, { readonly until: number; readonly error: DeliveryError }>();
  return {
    check(account) {
      const stop = stops.get(account);
      if (stop === undefined) return;
      const left = stop.until - now();
      if (left > 0) throw withWait(stop.error, left);
      stops.delete(account);
    },
    failed(account, error) {
      const wait = pageWait(error);
      if (wait === null) {
        if (error.ours && !error.retryable) tell(log, account, error, null);
        return;
      }
      if (!stops.has(account)) tell(log, account, error, wait);
      stops.set(account, { until: now() + wait, error });
    },
  };
}

function tell(log: Log, account: string, error: DeliveryError, wait: number | null): void {
  log.error({ account, code: error.code, wait }, `messenger: ${error.message}`);
}

function withWait(error: DeliveryError, retryAfter: number): DeliveryError {
  const { code, retryable, ours, forOfficer } = error;
  return new DeliveryError(error.message, { code, retryable, ours, forOfficer, retryAfter });
}
