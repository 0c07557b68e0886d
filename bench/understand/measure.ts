import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { readMessage } from "../../bot/cli/read-message.ts";
import { understandCommand } from "../../bot/cli/understand.ts";
import type { Library } from "../../bot/library/library.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { shippedDir } from "../../bot/sources/shipped-dir.ts";
import { median, percentile } from "../measure/percentile.ts";
import type { Floor } from "../measure/print-floors.ts";
import { printFloors } from "../measure/print-floors.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";

const ROOT = shippedDir();
const LONG_WORDS = 150;
const LINES = 6_000;
const ROUNDS = 6;
const WARM_UP = 2;

/** Measures understanding: one message after the other, short and long, and a file of them. */
async function main(): Promise<void> {
  const short = evaluationTexts();
  const long = longTexts(short);
  const dir = mkdtempSync(join(tmpdir(), "dan-loi-bench-understand-"));
  try {
    const { library } = await loadLibrary(ROOT, { modelDir: dir });
    if (library === null) throw new Error("the shipped library has errors");
    const rows = [
      { name: "as citizens write", ...timesOf(library, short) },
      { name: `${LONG_WORDS} words`, ...timesOf(library, long) },
    ];
    const perSecond = await linesPerSecond(dir, short);
    report(rows, perSecond);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

type Row = { readonly name: string } & ReturnType<typeof timesOf>;

function report(rows: readonly Row[], perSecond: number): void {
  process.stdout.write("\nUnderstanding one message, the scam judge with it; processor time\n");
  printTable(
    ["", "texts", "median ms", "p99 ms"],
    rows.map((it) => [it.name, it.texts, it.median, it.p99]),
  );
  const [short, long] = rows.map(({ p99 }) => p99);
  const floors: readonly Floor[] = [
    { what: "short, p99 ms", measured: short ?? NaN, better: "less", floor: 1, aim: 0.3 },
    { what: "150 words, p99 ms", measured: long ?? NaN, better: "less", floor: 3, aim: 1.2 },
    {
      what: "understand --file, lines/CPU-s",
      measured: perSecond,
      better: "more",
      floor: 2_000,
      aim: 3_000,
    },
  ];
  printFloors(floors);
  printJson({ node: process.version, cores: cpus().length, rows, perSecond, floors });
}

/** Each text counts with its median over the rounds: what a text costs, not what else the machine did. */
function timesOf(library: Library, texts: readonly string[]) {
  const times = texts.map((): number[] => []);
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [at, text] of texts.entries()) {
      const started = processorTime();
      readMessage(library, text);
      if (round >= WARM_UP) times[at]?.push(processorTime() - started);
    }
  }
  const medians = times.map(median);
  return { texts: texts.length, median: median(medians), p99: percentile(medians, 0.99) };
}

/** The command over a file of many lines, less what it takes over one: its start is not counted. */
async function linesPerSecond(dir: string, texts: readonly string[]): Promise<number> {
  const file = (name: string, lines: number): string => {
    const path = join(dir, name);
    const written = Array.from({ length: lines }, (_, at) =>
      JSON.stringify({ text: texts[at % texts.length] }),
    );
    writeFileSync(path, written.join("\n"));
    return path;
  };
  const many = file("many.jsonl", LINES);
  const one = file("one.jsonl", 1);
  await runUnderstand(one);
  const start = await runUnderstand(one);
  return ((LINES - 1) * 1_000) / ((await runUnderstand(many)) - start);
}

/** Processor time of one command, ms. */
async function runUnderstand(file: string): Promise<number> {
  const started = processorTime();
  const code = await understandCommand.run(["--file", file], {
    out: () => undefined,
    err: (line) => process.stderr.write(`${line}\n`),
    env: {},
    shippedDir: ROOT,
    now: Date.now,
    columns: () => null,
    lines: () => {
      throw new Error("nothing is typed here");
    },
  });
  if (code !== 0) throw new Error(`understand exited ${code}`);
  return processorTime() - started;
}

function evaluationTexts(): readonly string[] {
  const rows = z.array(z.object({ text: z.string() }));
  const file = readFileSync(join(ROOT, "test/understand/evaluation.yaml"), "utf8");
  return rows.parse(parse(file)).map(({ text }) => text);
}

/** Messages put together until they have as many words as a long one. */
function longTexts(texts: readonly string[]): readonly string[] {
  return texts.map((_, at) => {
    const from = [...texts.slice(at), ...texts].join(". ");
    return from.split(" ").slice(0, LONG_WORDS).join(" ");
  });
}

/** Of this process, ms. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

await main();
