import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Meter } from "./meter.ts";

/** A meter that Prometheus reads, with what Node tells of the process. */
export function createPrometheusMeter(): PrometheusMeter {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const events = new Counter({
    name: "dan_loi_events_total",
    help: "Events that came in at a channel's door",
    labelNames: ["channel", "outcome"] as const,
    registers,
  });
  const turns = new Histogram({
    name: "dan_loi_turn_seconds",
    help: "One turn: understood, answered and written",
    labelNames: ["channel"] as const,
    buckets: SECONDS,
    registers,
  });
  const sends = new Counter({
    name: "dan_loi_sends_total",
    help: "Outgoing messages by what became of them",
    labelNames: ["channel", "outcome", "code"] as const,
    registers,
  });
  const store = new Histogram({
    name: "dan_loi_store_seconds",
    help: "Answers of the lane store, by verb",
    labelNames: ["verb"] as const,
    buckets: SECONDS,
    registers,
  });
  return {
    accepted: (channel, outcome) => events.inc({ channel, outcome }),
    turnTaken: (channel, ms) => turns.observe({ channel }, ms / 1000),
    settled: (channel, outcome, code) => sends.inc({ channel, outcome, code }),
    storeAnswered: (verb, ms) => store.observe({ verb }, ms / 1000),
    print: () => registry.metrics(),
  };
}

export type PrometheusMeter = Meter & {
  /** Everything that was counted, in Prometheus's text format. */
  print(): Promise<string>;
};

/** 0.1 ms to 5 s. */
const SECONDS = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];
