import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "../../test/support/start-redis.ts";
import { median } from "../measure/percentile.ts";
import type { Floor } from "../measure/print-floors.ts";
import { printFloors } from "../measure/print-floors.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import type { Keep } from "../measure/run-guarded.ts";
import { isQuick, runGuarded } from "../measure/run-guarded.ts";
import type { Start } from "./start-once.ts";
import { startOnce } from "./start-once.ts";
import type { Part } from "./where-time-goes.ts";
import { whereTimeGoes } from "./where-time-goes.ts";

const TIMES = isQuick() ? 2 : 5;
const LIMIT_MS = 240_000;

/** Measures how long the built service takes to open its port, and where that time goes. */
runGuarded("bench:start", LIMIT_MS, async (keep) => {
  const first: Start[] = [];
  const again: Start[] = [];
  const onRedis: Start[] = [];
  const redis = keep(await startRedis("everysec"));
  for (let time = 0; time < TIMES; time += 1) {
    const dataDir = await newFolder(keep);
    first.push(await startOnce(dataDir));
    again.push(await startOnce(dataDir));
    onRedis.push(await startOnce(await newFolder(keep), { REDIS_URL: redis.url }));
  }
  const parts = await profileStart(await newFolder(keep));
  const rows = [
    { name: "embedded, new data folder", ...middleOf(first) },
    { name: "embedded, restart", ...middleOf(again) },
    { name: "Redis, new data folder", ...middleOf(onRedis) },
  ];
  report(rows, parts);
});

type Row = { readonly name: string } & ReturnType<typeof middleOf>;

function report(rows: readonly Row[], parts: readonly Part[]): void {
  const sum = parts.reduce((total, { ms }) => total + ms, 0);
  process.stdout.write(`\nStart with the shipped library, medians of ${TIMES}\n`);
  printTable(
    ["", "port open ms", "fastest", "slowest", "CPU ms", "memory MB"],
    rows.map((it) => [it.name, it.openMs, it.fastest, it.slowest, it.cpuMs, it.memory]),
  );
  process.stdout.write("Where one start's time goes (the profiler itself slows it down)\n");
  printTable(
    ["", "ms", "%"],
    parts.map(({ name, ms }) => [name, ms, (100 * ms) / sum]),
  );
  const floors = rows.map(({ name, openMs }): Floor => {
    return { what: `${name}, ms`, measured: openMs, better: "less", floor: 1500, aim: 900 };
  });
  printFloors(floors);
  printJson({ node: process.version, cores: cpus().length, starts: rows, parts, floors });
}

function middleOf(starts: readonly Start[]) {
  const open = starts.map(({ openMs }) => openMs);
  return {
    openMs: median(open),
    fastest: Math.min(...open),
    slowest: Math.max(...open),
    cpuMs: median(starts.map(({ cpuMs }) => cpuMs)),
    memory: median(starts.map(({ memory }) => memory)),
  };
}

async function profileStart(dir: string): Promise<Part[]> {
  const { openedAt } = await startOnce(dir, {}, ["--cpu-prof", `--cpu-prof-dir=${dir}`]);
  const file = (await readdir(dir)).find((name) => name.endsWith(".cpuprofile"));
  if (file === undefined) throw new Error("node wrote no profile");
  return whereTimeGoes(JSON.parse(await readFile(join(dir, file), "utf8")), openedAt);
}

async function newFolder(keep: Keep): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "bench-start-"));
  keep({ stop: () => rm(dir, { recursive: true, force: true }) });
  return dir;
}
