import { cpus } from "node:os";
import { cpuTime } from "../measure/cpu-time.ts";
import { median } from "../measure/percentile.ts";
import type { Floor } from "../measure/print-floors.ts";
import { printFloors } from "../measure/print-floors.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import { isQuick, runGuarded } from "../measure/run-guarded.ts";
import { PAGE_ID } from "../turn/load/webhook-body.ts";
import { startBare } from "../turn/subjects/start-bare.ts";
import { startService } from "../turn/subjects/start-service.ts";
import { pour, writeRequests } from "./pour.ts";
import type { Door } from "./start-door.ts";
import { startDoor } from "./start-door.ts";

const CONNECTIONS = 64;
const plan = isQuick()
  ? { rounds: 2, warmUp: 4_000, requests: 4_000, limitMs: 180_000 }
  : { rounds: 5, warmUp: 20_000, requests: 20_000, limitMs: 600_000 };

type Round = { readonly perCpuSecond: number; readonly perSecond: number };

/** Measures durable accepts alone: the webhook answered 200, and nobody who takes turns. */
runGuarded("bench:accept", plan.limitMs, async (keep) => {
  const nobody = "http://127.0.0.1:9";
  const doors: readonly Door[] = [
    { ...keep(await startBare("node-http", null)), name: "bare node:http, nothing stored" },
    { ...keep(await startBare("express", null)), name: "bare Express 5, nothing stored" },
    keep(await startDoor()),
    keep(await startService({ fakeUrl: nobody, store: "redis", role: "web" })),
  ];
  const rounds = doors.map((): Round[] => []);
  for (const [seat, door] of doors.entries()) await acceptRound(door, seat, plan.warmUp);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [seat, door] of doors.entries()) {
      rounds[seat]?.push(await acceptRound(door, seat, plan.requests));
    }
  }
  report(doors.map(({ name }, seat) => ({ name, rounds: rounds[seat] ?? [] })));
});

let users = 0;

async function acceptRound(door: Door, seat: number, count: number): Promise<Round> {
  users += count;
  const first = 7_000_000_000_000_000 + seat * 100_000_000 + users;
  const requests = writeRequests(door.webhook, PAGE_ID, first, count);
  const before = cpuTime(door.pid);
  const { ms, refused } = await pour(door.webhook, requests, CONNECTIONS);
  const cpuSeconds = (cpuTime(door.pid) - before) / 1000;
  if (refused > 0) throw new Error(`${door.name} did not answer ${refused} of ${count} with 200`);
  return { perCpuSecond: count / cpuSeconds, perSecond: count / (ms / 1000) };
}

function report(measured: readonly { readonly name: string; readonly rounds: readonly Round[] }[]) {
  const bare = measured[0]?.rounds ?? [];
  const rows = measured.map(({ name, rounds }) => ({
    name,
    perCpuSecond: median(rounds.map((it) => it.perCpuSecond)),
    perSecond: median(rounds.map((it) => it.perSecond)),
    // Round by round: what else the machine did then touched both.
    ofBare: median(
      rounds.map((it, at) => it.perCpuSecond / (bare[at]?.perCpuSecond ?? Number.NaN)),
    ),
  }));
  process.stdout.write(
    `\nAccepts alone, ${CONNECTIONS} connections, medians of ${plan.rounds} rounds of ${plan.requests}\n`,
  );
  printTable(
    ["", "accepts/CPU-s", "× bare node", "accepts/s"],
    rows.map((it) => [it.name, it.perCpuSecond, it.ofBare, it.perSecond]),
  );
  const ofBare = (seat: number): number => rows[seat]?.ofBare ?? Number.NaN;
  const floors: Floor[] = [
    { what: "redis: × bare node", measured: ofBare(3), better: "more", floor: 0.35, aim: 0.5 },
    { what: "embedded: × bare node", measured: ofBare(2), better: "more", floor: 0.2, aim: 0.25 },
  ];
  printFloors(floors);
  printJson({ node: process.version, cores: cpus().length, plan, rows, floors });
}
