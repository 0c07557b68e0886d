import { median, percentile } from "../measure/percentile.ts";
import { printFloors } from "../measure/print-floors.ts";
import { printJson } from "../measure/print-json.ts";
import type { Cell } from "../measure/print-table.ts";
import { printTable } from "../measure/print-table.ts";
import { turnFloors } from "./floors.ts";
import type { Failures, LatencyRound, Measured } from "./measure-subject.ts";
import type { Plan } from "./plan.ts";

export type Results = {
  readonly node: string;
  readonly cores: number;
  readonly plan: Plan;
  readonly measured: readonly Measured[];
  /** Answers that reached the vendor though nobody waited for them. */
  readonly surplus: number;
};

/** A subject's figures, rounds taken together. */
export type Row = ReturnType<typeof rowOf>;

/** Prints tables for people and one line of JSON for programs. */
export function report(results: Results): void {
  const { plan, measured, node, cores, surplus } = results;
  const rows = measured.map(rowOf);
  const floors = turnFloors(rows);
  process.stdout.write(
    `\nTurns, ${plan.users} users at once, medians of ${plan.rounds} rounds (node ${node}, ${cores} cores)\n`,
  );
  printSpeed(rows);
  process.stdout.write(`Latency at ${plan.rate} messages a second, from the planned moment, ms\n`);
  printLatency(rows);
  process.stdout.write(
    "What a turn asks of Redis, one after the other, its journal lines moved to the archive each time\n",
  );
  printRedis(rows);
  printFloors(floors);
  printJson({ node, cores, plan, surplus, subjects: rows, floors });
}

function rowOf({ subject, speed, latency, redis }: Measured) {
  const middle = (pick: (round: Measured["speed"][number]) => number) => median(speed.map(pick));
  return {
    id: subject.id,
    name: subject.name,
    turnsPerCpuSecond: middle((it) => it.turnsPerCpuSecond),
    turnsPerSecond: middle((it) => it.turnsPerSecond),
    memory: speed.at(-1)?.memory ?? Number.NaN,
    turns: speed.reduce((sum, it) => sum + it.turns, 0),
    failures: addUp(speed.map((it) => it.failures)),
    latency: {
      webhook: spread(latency, (it) => it.webhookMs),
      answer: spread(latency, (it) => it.answerMs),
      late: spread(latency, (it) => it.lateMs),
      failures: addUp(latency.map((it) => it.failures)),
    },
    redis,
  };
}

function printSpeed(rows: readonly Row[]): void {
  const bare = rows[0]?.turnsPerCpuSecond ?? Number.NaN;
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
}

function printLatency(rows: readonly Row[]): void {
  printTable(
    ["", "200 p50", "200 p99", "answer p50", "answer p99", "late p99", "failures"],
    rows.map(({ name, latency }) => [
      name,
      ...[latency.webhook.p50, latency.webhook.p99, latency.answer.p50, latency.answer.p99],
      latency.late.p99,
      describe(latency.failures),
    ]),
  );
}

function printRedis(rows: readonly Row[]): void {
  printTable(
    ["", "round trips", "commands", "of these"],
    rows.flatMap(({ name, redis }): Cell[][] => {
      if (redis === null) return [];
      const parts = Object.entries(redis.byCall).map(([call, times]) => `${call} ${times}`);
      return [[name, redis.roundTrips, redis.commands, parts.join(", ")]];
    }),
  );
}

function spread(
  rounds: readonly LatencyRound[],
  pick: (round: LatencyRound) => readonly number[],
): { readonly p50: number; readonly p99: number } {
  const values = rounds.flatMap(pick);
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
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
