import { Agent } from "node:http";
import type { TurnCost } from "../../test/support/watch-redis.ts";
import { cpuTime } from "../measure/cpu-time.ts";
import { residentMemory } from "../measure/memory.ts";
import { countRedisCalls } from "./count-redis-calls.ts";
import type { Answers } from "./load/answers.ts";
import { runClosedLoop } from "./load/closed-loop.ts";
import type { Exchanged, Line } from "./load/exchange.ts";
import { exchange } from "./load/exchange.ts";
import { runOpenLoop } from "./load/open-loop.ts";
import type { Talk } from "./load/talk.ts";
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

/** ms, one value for each message that was answered as it should. */
export type LatencyRound = {
  readonly webhookMs: readonly number[];
  readonly answerMs: readonly number[];
  /** How much later than planned messages were sent. */
  readonly lateMs: readonly number[];
  readonly failures: Failures;
};

export type Failures = Readonly<Record<string, number>>;

/** What was measured of one subject. */
export type Measured = {
  readonly subject: Pick<Subject, "id" | "name">;
  readonly speed: readonly SpeedRound[];
  readonly latency: readonly LatencyRound[];
  /** Null where there is no Redis. */
  readonly redis: TurnCost | null;
};

/** A subject with the users that talk to it. */
export type Bench = {
  readonly subject: Subject;
  speedRound(turns: number): Promise<SpeedRound>;
  latencyRound(): Promise<LatencyRound>;
  redisCost(): Promise<TurnCost | null>;
};

export function benchFor(subject: Subject, seat: number, plan: Plan, answers: Answers): Bench {
  const load = <T>(run: (line: Line) => Promise<T>) => onNewConnections(subject, answers, run);
  const talksOf = (group: number, users: number) =>
    Array.from({ length: users }, (_, at) =>
      startTalk(userOf(seat, group, at), subject.pages[at % subject.pages.length] ?? ""),
    );
  const closed = talksOf(0, plan.users);
  const open = talksOf(1, plan.openUsers);
  const [alone] = talksOf(2, 1);
  return {
    subject,
    speedRound: (turns) => load((line) => measureSpeed(line, closed, { ms: plan.closedMs, turns })),
    async latencyRound() {
      const pace = { ms: plan.openMs, rate: plan.rate };
      const { exchanged, lateMs } = await load((line) => runOpenLoop(open, line, pace));
      await subject.settled();
      const answered = exchanged.filter((it) => it.outcome === "answered");
      return {
        webhookMs: answered.map((it) => it.webhookMs),
        answerMs: answered.map((it) => it.answerMs),
        lateMs,
        failures: count(exchanged.filter((it) => it.outcome !== "answered")),
      };
    },
    async redisCost() {
      const { redisUrl } = subject;
      if (redisUrl === null || alone === undefined) return null;
      return await load((line) =>
        countRedisCalls(redisUrl, plan.countedTurns, async () => {
          await exchange(alone, line);
          await subject.settled();
        }),
      );
    },
  };
}

async function measureSpeed(
  line: Line,
  talks: readonly Talk[],
  limits: { readonly ms: number; readonly turns: number },
): Promise<SpeedRound> {
  const { subject } = line;
  await subject.settled();
  const before = cpuTime(subject.pid);
  const { turns, failures, ms } = await runClosedLoop(talks, line, limits);
  await subject.settled();
  const cpuSeconds = (cpuTime(subject.pid) - before) / 1000;
  return {
    turns,
    turnsPerSecond: turns / (ms / 1000),
    turnsPerCpuSecond: turns / cpuSeconds,
    memory: residentMemory(subject.pid),
    failures: count(failures),
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
function userOf(seat: number, group: number, at: number): string {
  return String(7_000_000_000_000_000 + seat * 1_000_000 + group * 100_000 + at);
}

function count(failed: readonly Exchanged[]): Failures {
  const counts: Record<string, number> = {};
  for (const { outcome } of failed) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
