import { cpus } from "node:os";
import { isQuick, runGuarded } from "../measure/run-guarded.ts";
import { startFake } from "./fake/start-fake.ts";
import { collectAnswers } from "./load/answers.ts";
import type { Bench, LatencyRound, Measured, SpeedRound } from "./measure-subject.ts";
import { benchFor } from "./measure-subject.ts";
import type { Plan } from "./plan.ts";
import { FULL_PLAN, QUICK_PLAN } from "./plan.ts";
import { report } from "./report.ts";
import { startBare } from "./subjects/start-bare.ts";
import { startBottender } from "./subjects/start-bottender.ts";
import { startService } from "./subjects/start-service.ts";

const plan = isQuick() ? QUICK_PLAN : FULL_PLAN;

/** Measures full turns of our service in both modes, beside bare servers and bottender. */
runGuarded("bench:turn", plan.limitMs, async (keep) => {
  const answers = collectAnswers();
  const fake = keep(await startFake(answers.arrived));
  const fakeUrl = fake.url;
  const subjects = [
    keep(await startBare("node-http", fakeUrl)),
    keep(await startBare("express", fakeUrl)),
    keep(await startBottender(fakeUrl, "memory")),
    keep(await startBottender(fakeUrl, "redis")),
    keep(await startService({ fakeUrl, store: "embedded" })),
    keep(await startService({ fakeUrl, store: "redis" })),
  ];
  const benches = subjects.map((subject, seat) => benchFor(subject, seat, plan, answers));
  const measured = await measureAll(benches, plan);
  const machine = { node: process.version, cores: cpus().length };
  report({ ...machine, plan, measured, surplus: answers.surplus() });
});

/** Subjects take turns in every round, so that what else the machine does touches all alike. */
async function measureAll(benches: readonly Bench[], plan: Plan): Promise<Measured[]> {
  const speed = benches.map((): SpeedRound[] => []);
  const latency = benches.map((): LatencyRound[] => []);
  for (const bench of benches) await warmUp(bench, plan.warmUpTurns);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [seat, bench] of benches.entries()) {
      speed[seat]?.push(await bench.speedRound(plan.roundTurns));
    }
  }
  for (let round = 0; round < plan.openRounds; round += 1) {
    for (const [seat, bench] of benches.entries()) latency[seat]?.push(await bench.latencyRound());
  }
  const measured: Measured[] = [];
  for (const [seat, bench] of benches.entries()) {
    const redis = await bench.redisCost();
    const rounds = { speed: speed[seat] ?? [], latency: latency[seat] ?? [] };
    measured.push({ subject: bench.subject, ...rounds, redis });
  }
  return measured;
}

async function warmUp(bench: Bench, turns: number): Promise<void> {
  const { failures } = await bench.speedRound(turns);
  if (Object.keys(failures).length === 0) return;
  throw new Error(
    `${bench.subject.name} does not answer as it should: ${JSON.stringify(failures)}`,
  );
}
