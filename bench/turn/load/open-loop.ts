import { setTimeout as sleep } from "node:timers/promises";
import type { Exchanged, Line } from "./exchange.ts";
import { exchange } from "./exchange.ts";
import type { Talk } from "./talk.ts";

export type OpenLoop = {
  readonly exchanged: readonly Exchanged[];
  /** How much later than planned each message was sent, ms: a busy machine shows here. */
  readonly lateMs: readonly number[];
};

/** Messages come at a fixed rate, whether those before were answered or not; users take turns. */
export async function runOpenLoop(
  talks: readonly Talk[],
  line: Line,
  pace: { readonly ms: number; readonly rate: number },
): Promise<OpenLoop> {
  const started = performance.now();
  const total = Math.floor((pace.ms / 1000) * pace.rate);
  const running: Promise<Exchanged>[] = [];
  const lateMs: number[] = [];
  for (let sent = 0; sent < total; sent += 1) {
    const planned = started + (sent * 1000) / pace.rate;
    const early = planned - performance.now();
    if (early > 0) await sleep(early);
    const talk = talks[sent % talks.length];
    if (talk === undefined) throw new Error("the open loop has no users");
    lateMs.push(Math.max(performance.now() - planned, 0));
    running.push(exchange(talk, line));
  }
  return { exchanged: await Promise.all(running), lateMs };
}
