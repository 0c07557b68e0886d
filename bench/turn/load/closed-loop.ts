import type { Exchanged, Line } from "./exchange.ts";
import { exchange } from "./exchange.ts";
import type { Talk } from "./talk.ts";

export type ClosedLoop = {
  readonly turns: number;
  readonly failures: readonly Exchanged[];
  /** From the first message to the last answer, ms. */
  readonly ms: number;
};

/**
 * All users talk at once, each sending its next message when the answer to the one before has arrived, until
 * so many turns were taken or so much time has passed.
 */
export async function runClosedLoop(
  talks: readonly Talk[],
  line: Line,
  limits: { readonly ms: number; readonly turns: number },
): Promise<ClosedLoop> {
  const started = performance.now();
  const failures: Exchanged[] = [];
  let turns = 0;
  const talk = async (it: Talk): Promise<void> => {
    while (performance.now() - started < limits.ms && turns < limits.turns) {
      turns += 1;
      const exchanged = await exchange(it, line);
      if (exchanged.outcome === "answered") continue;
      failures.push(exchanged);
      return;
    }
  };
  await Promise.all(talks.map(talk));
  return { turns: turns - failures.length, failures, ms: performance.now() - started };
}
