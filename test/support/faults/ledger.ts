import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "@jest/globals";
import type { Citizen } from "./citizen.ts";
import type { Arrival, FakePage } from "./fake-page.ts";

/** What the outside counts: accepted messages without an answer, answers too many, answers out of turn. */
export type Balance = {
  readonly accepted: number;
  readonly lost: number;
  readonly repeated: number;
  readonly outOfOrder: number;
};

export function balanceOf(citizens: readonly Citizen[], arrivals: readonly Arrival[]): Balance {
  const sums = { accepted: 0, lost: 0, repeated: 0, outOfOrder: 0 };
  for (const { user, accepted } of citizens) {
    const answers = arrivals.filter((it) => it.user === user);
    const answered = new Set<string>();
    let newest = 0;
    for (const { message, turn } of answers) {
      if (answered.has(message)) sums.repeated += 1;
      // A turn that jumps over another one, or comes after a later one, is out of order.
      else if (accepted[turn - 1] !== message || turn !== newest + 1) sums.outOfOrder += 1;
      answered.add(message);
      newest = Math.max(newest, turn);
    }
    sums.accepted += accepted.length;
    sums.lost += accepted.filter((text) => !answered.has(text)).length;
  }
  return sums;
}

/** What is owed may be much, and a Page gets 200 messages a second: lost is what nothing comes of any more. */
const QUIET_MS = 15_000;

/** Waits until everything accepted was answered; gives the time it took, ms. Also waits for what comes too much. */
export async function settle(citizens: readonly Citizen[], page: FakePage): Promise<number> {
  const began = Date.now();
  let arrived = 0;
  let quietSince = began;
  while (balanceOf(citizens, page.arrivals).lost > 0 && Date.now() - quietSince < QUIET_MS) {
    if (page.arrivals.length > arrived) quietSince = Date.now();
    arrived = page.arrivals.length;
    await sleep(10);
  }
  const ms = Date.now() - began;
  await sleep(150);
  return ms;
}

/** Prints the figures of a fault and holds them against what is promised. */
export function audit(
  fault: string,
  balance: Balance,
  facts: Readonly<Record<string, number>>,
  most: { readonly repeated: number },
): void {
  const figures = Object.entries({ ...balance, ...facts }).map(([name, it]) => `${name} ${it}`);
  process.stdout.write(`fault: ${fault}: ${figures.join(", ")}\n`);
  expect(balance).toMatchObject({ lost: 0, outOfOrder: 0 });
  expect(balance.repeated).toBeLessThanOrEqual(most.repeated);
}
