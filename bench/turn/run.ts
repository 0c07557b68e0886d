import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startFake } from "./fake/start-fake.ts";
import { collectAnswers } from "./load/answers.ts";
import type { Bench, Measured, SpeedRound } from "./measure-subject.ts";
import { benchFor } from "./measure-subject.ts";
import type { Plan } from "./plan.ts";
import { FULL_PLAN, QUICK_PLAN } from "./plan.ts";
import { report } from "./report.ts";
import { startBare } from "./subjects/start-bare.ts";
import { startBottender } from "./subjects/start-bottender.ts";
import { startService } from "./subjects/start-service.ts";

const stops: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
  const plan = values.quick ? QUICK_PLAN : FULL_PLAN;
  const watchdog = setTimeout(() => giveUp(`took longer than ${plan.limitMs} ms`), plan.limitMs);
  const answers = collectAnswers();
  const fake = keep(await startFake(answers.arrived));
  const subjects = [
    keep(await startBare("node-http", fake.url)),
    keep(await startBare("express", fake.url)),
    keep(await startBottender(fake.url)),
    keep(await startService(fake.url)),
  ];
  const benches = subjects.map((subject, seat) => benchFor(subject, seat, plan, answers));
  const measured = await measureAll(benches, plan);
  report({
    node: process.version,
    cores: cpus().length,
    plan,
    measured,
    surplus: answers.surplus(),
  });
  clearTimeout(watchdog);
}

/** Subjects take turns in every round, so that what else the machine does touches all alike. */
async function measureAll(benches: readonly Bench[], plan: Plan): Promise<Measured[]> {
  const rounds = benches.map((): SpeedRound[] => []);
  for (const bench of benches) await warmUp(bench, plan.warmUpMs);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [seat, bench] of benches.entries()) {
      rounds[seat]?.push(await bench.speedRound(plan.closedMs));
    }
  }
  const measured: Measured[] = [];
  for (const [seat, bench] of benches.entries()) {
    const latency = await bench.latencyRun();
    measured.push({ name: bench.subject.name, rounds: rounds[seat] ?? [], latency });
  }
  return measured;
}

async function warmUp(bench: Bench, ms: number): Promise<void> {
  const { failures } = await bench.speedRound(ms);
  if (Object.keys(failures).length === 0) return;
  throw new Error(
    `${bench.subject.name} does not answer as it should: ${JSON.stringify(failures)}`,
  );
}

function keep<T extends { stop(): Promise<void> }>(started: T): T {
  stops.push(() => started.stop());
  return started;
}

async function stopAll(): Promise<void> {
  await Promise.allSettled(stops.splice(0).map((stop) => stop()));
  process.exit();
}

function giveUp(reason: string): void {
  process.stderr.write(`bench:turn: ${reason}\n`);
  process.exitCode = 1;
  void stopAll();
}

process.on("SIGINT", () => giveUp("interrupted"));
process.on("SIGTERM", () => giveUp("interrupted"));
main().then(stopAll, (error: unknown) => {
  giveUp(error instanceof Error ? error.message : String(error));
});
