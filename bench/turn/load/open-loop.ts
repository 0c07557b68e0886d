import { setImmediate as nextLoop, setTimeout as sleep } from "node:timers/promises";
import { sharedClock } from "../../measure/clock.ts";
import type { Exchanged, Line } from "./exchange.ts";
import { exchange } from "./exchange.ts";
import type { Talk } from "./talk.ts";

export type OpenLoop = {
  readonly exchanged: readonly Exchanged[];
  /** How much later than planned each message was sent, ms: a busy machine shows here. */
  readonly lateMs: readonly number[];
};

/**
 * Messages come at a fixed rate, whether those before were answered or not; users take turns. Times count
 * from the moment that was planned.
 */
export async function runOpenLoop(
  talks: readonly Talk[],
  line: Line,
  pace: { readonly ms: number; readonly rate: number },
): Promise<OpenLoop> {
  const started = sharedClock();
  const total = Math.floor((pace.ms / 1000) * pace.rate);
  const running: Promise<Exchanged>[] = [];
  const lateMs: number[] = [];
  for (let sent = 0; sent < total; sent += 1) {
    const planned = started + (sent * 1000) / pace.rate;
    await waitUntil(planned);
    const talk = talks[sent % talks.length];
    if (talk === undefined) throw new Error("the open loop has no users");
    lateMs.push(Math.max(sharedClock() - planned, 0));
    running.push(exchange(talk, line, planned));
  }
  return { exchanged: await Promise.all(running), lateMs };
}

/** A timer comes up to a ms late, so the last stretch is waited for awake. */
async function waitUntil(time: number): Promise<void> {
  const early = time - sharedClock() - AWAKE_MS;
  if (early >= 1) await sleep(Math.floor(early));
  while (sharedClock() < time) await nextLoop();
}

const AWAKE_MS = 1.5;
