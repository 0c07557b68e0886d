import { Agent } from "node:http";
import { cpuTime } from "../measure/cpu-time.ts";
import { residentMemory } from "../measure/memory.ts";
import { percentile } from "../measure/percentile.ts";
import type { Answers } from "./load/answers.ts";
import { runClosedLoop } from "./load/closed-loop.ts";
import type { Exchanged, Line } from "./load/exchange.ts";
import { runOpenLoop } from "./load/open-loop.ts";
import { startTalk } from "./load/talk.ts";
import type { Plan } from "./plan.ts";
import type { Subject } from "./subjects/subject.ts";

export type SpeedRound = {
  readonly turns: number;
  readonly turnsPerSecond: number;
  /** Turns for each second of processor time of the server, all that follows from a turn included. */
  readonly turnsPerCpuSecond: number;
  /** MB after the round. */
  readonly memory: number;
  readonly failures: Failures;
};

/** ms. */
export type LatencyRun = {
  readonly webhook: Spread;
  readonly answer: Spread;
  /** How much later than planned messages were sent. */
  readonly late: Spread;
  readonly failures: Failures;
};

export type Spread = { readonly p50: number; readonly p99: number };
export type Failures = Readonly<Record<string, number>>;

/** What was measured of one subject. */
export type Measured = {
  readonly name: string;
  readonly rounds: readonly SpeedRound[];
  readonly latency: LatencyRun;
};

/** A subject with the users that talk to it. */
export type Bench = {
  readonly subject: Subject;
  speedRound(ms: number): Promise<SpeedRound>;
  latencyRun(): Promise<LatencyRun>;
};

export function benchFor(subject: Subject, seat: number, plan: Plan, answers: Answers): Bench {
  const load = <T>(run: (line: Line) => Promise<T>) => onNewConnections(subject, answers, run);
  const talksOf = (group: number, users: number) =>
    Array.from({ length: users }, (_, at) =>
      startTalk(String(BASE_USER + seat * 1_000_000 + group * 100_000 + at)),
    );
  const closed = talksOf(0, plan.users);
  const open = talksOf(1, plan.openUsers);
  return {
    subject,
    async speedRound(ms) {
      await subject.settled();
      const before = cpuTime(subject.pid);
      const limits = { ms, maxTurns: plan.maxTurns };
      const { turns, failures, ...took } = await load((line) =>
        runClosedLoop(closed, line, limits),
      );
      await subject.settled();
      const cpuSeconds = (cpuTime(subject.pid) - before) / 1000;
      return {
        turns,
        turnsPerSecond: turns / (took.ms / 1000),
        turnsPerCpuSecond: turns / cpuSeconds,
        memory: residentMemory(subject.pid),
        failures: count(failures),
      };
    },
    async latencyRun() {
      const pace = { ms: plan.openMs, rate: plan.rate };
      const { exchanged, lateMs } = await load((line) => runOpenLoop(open, line, pace));
      await subject.settled();
      const answered = exchanged.filter((it) => it.outcome === "answered");
      return {
        webhook: spread(answered.map((it) => it.webhookMs)),
        answer: spread(answered.map((it) => it.answerMs)),
        late: spread(lateMs),
        failures: count(exchanged.filter((it) => it.outcome !== "answered")),
      };
    },
  };
}

/** The server may close a connection that idled since the round before, just when it is used again. */
async function onNewConnections<T>(
  subject: Subject,
  answers: Answers,
  run: (line: Line) => Promise<T>,
): Promise<T> {
  const agent = new Agent({ keepAlive: true });
  try {
    return await run({ subject, agent, answers });
  } finally {
    agent.destroy();
  }
}

/** Page-scoped ids of people have sixteen digits. */
const BASE_USER = 7_000_000_000_000_000;

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}

function count(failed: readonly Exchanged[]): Failures {
  const counts: Record<string, number> = {};
  for (const { outcome } of failed) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
