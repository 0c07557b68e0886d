import { median } from "../measure/percentile.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import type { Failures, Measured } from "./measure-subject.ts";
import type { Plan } from "./plan.ts";

export type Results = {
  readonly node: string;
  readonly cores: number;
  readonly plan: Plan;
  readonly measured: readonly Measured[];
  /** Answers that reached the vendor though nobody waited for them. */
  readonly surplus: number;
};

/** Prints two tables for people and one line of JSON for programs. */
export function report(results: Results): void {
  const { plan, measured } = results;
  const rows = measured.map((it) => ({ name: it.name, latency: it.latency, ...speedOf(it) }));
  const bare = rows[0]?.turnsPerCpuSecond ?? Number.NaN;
  process.stdout.write(
    `\nTurns, ${plan.users} users at once, medians of ${plan.rounds} rounds (node ${results.node}, ${results.cores} cores)\n`,
  );
  printTable(
    ["", "turns/CPU-s", "× bare node", "turns/s", "memory MB", "failures"],
    rows.map((it) => [
      it.name,
      it.turnsPerCpuSecond,
      it.turnsPerCpuSecond / bare,
      it.turnsPerSecond,
      it.memory,
      describe(it.failures),
    ]),
  );
  process.stdout.write(`Latency at ${plan.rate} messages a second, ms\n`);
  printTable(
    ["", "200 p50", "200 p99", "answer p50", "answer p99", "late p99", "failures"],
    rows.map(({ name, latency }) => [
      name,
      ...[latency.webhook.p50, latency.webhook.p99, latency.answer.p50, latency.answer.p99],
      latency.late.p99,
      describe(latency.failures),
    ]),
  );
  const { node, cores, surplus } = results;
  printJson({ node, cores, plan, surplus, subjects: rows });
}

function speedOf({ rounds }: Measured) {
  const middle = (pick: (round: Measured["rounds"][number]) => number) => median(rounds.map(pick));
  return {
    turnsPerCpuSecond: middle((it) => it.turnsPerCpuSecond),
    turnsPerSecond: middle((it) => it.turnsPerSecond),
    memory: rounds.at(-1)?.memory ?? Number.NaN,
    turns: rounds.reduce((sum, it) => sum + it.turns, 0),
    failures: addUp(rounds.map((it) => it.failures)),
  };
}

function addUp(all: readonly Failures[]): Failures {
  const sum: Record<string, number> = {};
  for (const [outcome, times] of all.flatMap((it) => Object.entries(it))) {
    sum[outcome] = (sum[outcome] ?? 0) + times;
  }
  return sum;
}

function describe(failures: Failures): string {
  const parts = Object.entries(failures).map(([outcome, times]) => `${times} ${outcome}`);
  return parts.length === 0 ? "none" : parts.join(", ");
}
