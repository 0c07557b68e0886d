import { Agent } from "node:http";
import { cpus } from "node:os";
import { Redis } from "ioredis";
import { cpuTime } from "../measure/cpu-time.ts";
import { median } from "../measure/percentile.ts";
import type { Keep } from "../measure/run-guarded.ts";
import { isQuick, runGuarded } from "../measure/run-guarded.ts";
import { startFake } from "../turn/fake/start-fake.ts";
import type { Answers } from "../turn/load/answers.ts";
import { collectAnswers } from "../turn/load/answers.ts";
import { startService } from "../turn/subjects/start-service.ts";
import type { Subject } from "../turn/subjects/subject.ts";
import { fillStores } from "./fill-stores.ts";
import type { GrowthRow } from "./report.ts";
import { report } from "./report.ts";
import type { Crowd } from "./walk.ts";
import { walk } from "./walk.ts";

const AT_ONCE = 32;
const plan = isQuick()
  ? {
      sizes: { embedded: [1_000, 10_000], redis: [1_000, 10_000] },
      rounds: 3,
      warmUp: 500,
      turns: 500,
      limitMs: 300_000,
    }
  : {
      sizes: { embedded: [1_000, 10_000, 100_000], redis: [10_000, 100_000, 1_000_000] },
      rounds: 7,
      warmUp: 3_000,
      turns: 3_000,
      limitMs: 2_400_000,
    };

type Round = { readonly perCpuSecond: number; readonly perSecond: number };
type Store = { readonly subject: Subject; readonly pids: readonly number[]; readonly crowd: Crowd };

/** Measures turns over stores that differ only in how many conversations are in them. */
runGuarded("bench:growth", plan.limitMs, async (keep) => {
  const answers = collectAnswers();
  const fake = keep(await startFake(answers.arrived));
  const rows: GrowthRow[] = [];
  for (const kind of ["embedded", "redis"] as const) {
    const stores: Store[] = [];
    for (const size of plan.sizes[kind]) stores.push(await openStore(keep, fake.url, kind, size));
    rows.push(...(await compare(kind, stores, answers)));
    for (const { subject } of stores) await subject.stop();
  }
  report({ node: process.version, cores: cpus().length, plan, rows });
});

async function openStore(
  keep: Keep,
  fakeUrl: string,
  store: "embedded" | "redis",
  size: number,
): Promise<Store> {
  process.stderr.write(`filling: ${store}, ${size} conversations\n`);
  const subject = keep(
    await startService({ fakeUrl, store, fill: (home) => fillStores(home, size) }),
  );
  const { pid, redisUrl } = subject;
  // What grows may cost the store's own process, too.
  const pids = redisUrl === null ? [pid] : [pid, await pidOfRedis(redisUrl)];
  return { subject, pids, crowd: { size, talks: new Map() } };
}

/** Stores take turns in every round, so that what else the machine does touches all alike. */
async function compare(
  kind: "embedded" | "redis",
  stores: readonly Store[],
  answers: Answers,
): Promise<readonly GrowthRow[]> {
  const rounds = stores.map((): Round[] => []);
  for (const store of stores) await walkRound(store, answers, plan.warmUp);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [seat, store] of stores.entries()) {
      rounds[seat]?.push(await walkRound(store, answers, plan.turns));
    }
  }
  return stores.map(({ crowd }, seat) => {
    const own = rounds[seat] ?? [];
    const smaller = rounds[seat - 1] ?? [];
    const ofSmaller = own.map(
      (it, at) => it.perCpuSecond / (smaller[at]?.perCpuSecond ?? Number.NaN),
    );
    return {
      store: kind,
      conversations: crowd.size,
      perCpuSecond: median(own.map((it) => it.perCpuSecond)),
      perSecond: median(own.map((it) => it.perSecond)),
      ofSmaller: seat === 0 ? null : median(ofSmaller),
    };
  });
}

async function walkRound({ subject, pids, crowd }: Store, answers: Answers, turns: number) {
  const cpu = (): number => pids.reduce((sum, pid) => sum + cpuTime(pid), 0);
  const agent = new Agent({ keepAlive: true });
  try {
    await subject.settled();
    const before = cpu();
    const line = { subject, agent, answers };
    const { ms, failures } = await walk(crowd, line, { turns, atOnce: AT_ONCE });
    await subject.settled();
    if (failures.length > 0) {
      const outcomes = failures.map((it) => it.outcome).join(", ");
      throw new Error(`${subject.name} with ${crowd.size} conversations: ${outcomes}`);
    }
    const cpuSeconds = (cpu() - before) / 1000;
    return { perCpuSecond: turns / cpuSeconds, perSecond: turns / (ms / 1000) };
  } finally {
    agent.destroy();
  }
}

async function pidOfRedis(url: string): Promise<number> {
  const client = new Redis(url);
  const pid = /^process_id:(\d+)/m.exec(await client.info("server"))?.[1];
  client.disconnect();
  if (pid === undefined) throw new Error("Redis does not tell its process id");
  return Number(pid);
}
