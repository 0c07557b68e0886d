import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../measure/percentile.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import type { Start } from "./start-once.ts";
import { startOnce } from "./start-once.ts";
import type { Part } from "./where-time-goes.ts";
import { whereTimeGoes } from "./where-time-goes.ts";

const TIMES = 5;

/** Measures how long the built service takes to open its port, and where that time goes. */
async function main(): Promise<void> {
  const first: Start[] = [];
  const again: Start[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await inNewFolder(async (dataDir) => {
      first.push(await startOnce(dataDir));
      again.push(await startOnce(dataDir));
    });
  }
  const parts = await inNewFolder(profileStart);
  const rows = [
    { name: "new data folder", ...middleOf(first) },
    { name: "restart", ...middleOf(again) },
  ];
  process.stdout.write(`\nStart with the shipped library, medians of ${TIMES}\n`);
  printTable(
    ["", "port open ms", "fastest", "slowest", "memory MB"],
    rows.map((it) => [it.name, it.openMs, it.fastest, it.slowest, it.memory]),
  );
  const sum = parts.reduce((total, { ms }) => total + ms, 0);
  process.stdout.write("Where one start's time goes (the profiler itself slows it down)\n");
  printTable(
    ["", "ms", "%"],
    parts.map(({ name, ms }) => [name, ms, (100 * ms) / sum]),
  );
  const machine = { node: process.version, cores: cpus().length };
  printJson({ ...machine, starts: rows, parts });
}

function middleOf(starts: readonly Start[]) {
  const open = starts.map(({ openMs }) => openMs);
  return {
    openMs: median(open),
    fastest: Math.min(...open),
    slowest: Math.max(...open),
    memory: median(starts.map(({ memory }) => memory)),
  };
}

async function profileStart(dir: string): Promise<Part[]> {
  const { openedAt } = await startOnce(dir, ["--cpu-prof", `--cpu-prof-dir=${dir}`]);
  const file = (await readdir(dir)).find((name) => name.endsWith(".cpuprofile"));
  if (file === undefined) throw new Error("node wrote no profile");
  return whereTimeGoes(JSON.parse(await readFile(join(dir, file), "utf8")), openedAt);
}

async function inNewFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "bench-start-"));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`bench:start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
