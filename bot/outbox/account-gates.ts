import type { LaneStore } from "../store/lane-store.ts";
import type { Allowance } from "./allowance.ts";
import { createAllowance } from "./allowance.ts";
import type { Circuit } from "./circuit.ts";
import { createCircuit } from "./circuit.ts";
import type { SendEnd } from "./deliver-message.ts";
import { sendRateOf } from "./send-rates.ts";

/** Decides which accounts ("channel:account") may send at this moment, so that none slows the others. */
export type AccountGates = {
  /** Counts one message of the account as on its way, where it may go; false where it may not. */
  enter(account: string): boolean;
  /** A message is no longer on its way. Returns for how long its account is stopped by that, ms. */
  leave(account: string, end: SendEnd): number;
};

/** Messages of one account on their way at one time: a slow one takes no more room than this. */
export const ACCOUNT_IN_FLIGHT = 32;

type Gate = { inFlight: number; readonly circuit: Circuit; readonly allowance: Allowance };

export function createAccountGates(parts: {
  readonly store: Pick<LaneStore, "takeAllowance">;
  readonly now: () => number;
  readonly random: () => number;
  /** Called when an account may send again. */
  readonly more: () => void;
  readonly failed: (error: unknown) => void;
}): AccountGates {
  const { now, random } = parts;
  const gates = new Map<string, Gate>();
  const gateOf = (account: string): Gate => {
    const known = gates.get(account);
    if (known !== undefined) return known;
    const rate = sendRateOf(account.slice(0, account.indexOf(":")));
    const allowance = createAllowance({ ...parts, account, rate });
    const gate = { inFlight: 0, circuit: createCircuit(), allowance };
    gates.set(account, gate);
    return gate;
  };
  return {
    enter(account) {
      const gate = gateOf(account);
      gate.allowance.refill(now());
      if (gate.inFlight >= ACCOUNT_IN_FLIGHT || !gate.allowance.has()) return false;
      if (!gate.circuit.isOpenFor(now())) return false;
      gate.inFlight += 1;
      gate.allowance.take();
      gate.circuit.began();
      return true;
    },
    leave(account, end) {
      const gate = gateOf(account);
      gate.inFlight -= 1;
      if (end === "unsent") {
        gate.allowance.giveBack();
        gate.circuit.gaveBack();
        return 0;
      }
      // What is wrong with one message or citizen shows that the channel answers.
      if (end !== "sent" && end.retryable) return gate.circuit.failed(now(), random());
      gate.circuit.worked();
      return 0;
    },
  };
}
