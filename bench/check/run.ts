import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles } from "../../bot/library/check-files.ts";
import { checkFolder } from "../../bot/sources/check-folder.ts";
import { readLibraryFiles } from "../../bot/sources/read-library-files.ts";
import { median } from "../measure/percentile.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import { writeLibrary } from "./write-library.ts";

const ROOT = join(import.meta.dirname, "../..");
const FLOWS = 200;
const TIMES = 7;

/** Measures how long checking 200 flows takes: as a command, first in a process, and in a warm one. */
async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "dan-loi-bench-check-"));
  try {
    writeLibrary(dir, FLOWS);
    const command = times(TIMES, () => runCommand(dir));
    const empty = times(TIMES, () => runHelp());
    const options = { shippedDir: ROOT, now: Date.parse("2026-11-24"), mayMend: null };
    const started = performance.now();
    const { findings } = await checkFolder(dir, options);
    const first = performance.now() - started;
    const { files } = await readLibraryFiles(dir, ROOT);
    const warm = times(TIMES, () => timed(() => checkFiles(files, "2026-11-24")));
    const lines = files.reduce((sum, { path }) => sum + linesOf(dir, path), 0);
    const rows = [
      { name: "command, start to end", ms: median(command) },
      { name: "of it, node and the program's code", ms: median(empty) },
      { name: "first check in a process", ms: first },
      { name: "warm check, files read before", ms: median(warm) },
    ];
    process.stdout.write(`\n${FLOWS} flows, ${lines} lines, ${findings.length} findings\n`);
    printTable(
      ["", "ms"],
      rows.map(({ name, ms }) => [name, ms]),
    );
    printJson({ node: process.version, cores: cpus().length, flows: FLOWS, lines, rows });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function runCommand(dir: string): number {
  return timed(() => run(["check", "--library", dir, "--format", "json"]));
}

function runHelp(): number {
  return timed(() => run(["check", "--help"]));
}

function run(args: readonly string[]): void {
  const ran = spawnSync(process.execPath, [join(ROOT, "dist/bot/cli/main.js"), ...args]);
  if (ran.status !== 0) throw new Error(`${args[0]} exited ${ran.status}: ${String(ran.stderr)}`);
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function times(count: number, work: () => number): readonly number[] {
  return Array.from({ length: count }, work);
}

function linesOf(dir: string, path: string): number {
  try {
    return readFileSync(join(dir, path), "utf8").split("\n").length;
  } catch {
    // A shipped file that stands in.
    return 0;
  }
}

await main();
