import { createHash } from "node:crypto";
import { cpus } from "node:os";
import { takeTurn } from "../../bot/engine/take-turn.ts";
import { readSession } from "../../bot/inbox/session-schema.ts";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import type { Library } from "../../bot/library/library.ts";
import { readLibraryFiles } from "../../bot/sources/read-library-files.ts";
import { shippedDir } from "../../bot/sources/shipped-dir.ts";
import { median, percentile } from "../measure/percentile.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";
import { withManyFlows } from "./many-flows.ts";

const FLOWS = 200;
const ROUNDS = 300;
const WARM_UP = 30;

/** One talk: a flow from the start, a question in the middle, wrong answers, commands, an officer. */
const TALK = [
  ...["xin chào", "cài vneid", "iphone", "tai khoan muc 2 co mat tien khong", "không nhớ rõ lắm"],
  ...["quay lại", "2", "nhắc lại", "nói chậm lại", "tiếp", "tiếp", "nói bình thường"],
  ...["lam thu tuc so 77", "có", "android", "đã duyệt rồi", "xong", "bị lỗi", "gặp cán bộ", "menu"],
];

/** Measures turns of the engine alone, without stores and sends, and the memory of a big library. */
async function main(): Promise<void> {
  const { files } = await readLibraryFiles(shippedDir(), shippedDir());
  const many = withManyFlows(files, FLOWS);
  const rows = [];
  for (const [name, library] of [
    ["shipped", await measured(() => compile(files))],
    [`${FLOWS} flows`, await measured(() => compile(many))],
  ] as const) {
    rows.push({
      name,
      flows: library.made.flows.size,
      heapMb: library.heapMb,
      ...turns(library.made),
    });
  }
  process.stdout.write(
    `\nTurns of the engine, ${ROUNDS} talks of ${TALK.length} messages; processor time\n`,
  );
  printTable(
    ["library", "flows", "memory MB", "median ms", "p99 ms", "with session ms", "p99 ms"],
    rows.map((it) => [
      it.name,
      it.flows,
      it.heapMb,
      it.median,
      it.p99,
      it.storedMedian,
      it.storedP99,
    ]),
  );
  printJson({ node: process.version, cores: cpus().length, rows });
}

function compile(files: Parameters<typeof compileLibrary>[0]): Library {
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const { library, findings } = compileLibrary(files, { digest, today: null });
  if (library !== null) return library;
  throw new Error(findings.map((it) => `${it.file}:${it.line} ${it.message}`).join("\n"));
}

/** What was made, and how much heap it holds once all else is swept; MB. */
async function measured<Made>(make: () => Made): Promise<{ made: Made; heapMb: number }> {
  const before = await sweptHeap();
  const made = make();
  return { made, heapMb: (await sweptHeap()) - before };
}

async function sweptHeap(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error("start with --expose-gc: npm run bench:talk");
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed / 1e6;
}

function turns(library: Library) {
  const alone: number[] = [];
  const stored: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    let session: string | null = null;
    for (const [place, text] of TALK.entries()) {
      const started = processorTime();
      const read = readSession(session);
      const from = processorTime();
      const result = takeTurn(library, read, inputOf(round, text), toolsOf(place));
      const until = processorTime();
      session = JSON.stringify(result.session);
      if (round < WARM_UP) continue;
      alone.push(until - from);
      stored.push(processorTime() - started);
    }
  }
  return {
    median: median(alone),
    p99: percentile(alone, 0.99),
    storedMedian: median(stored),
    storedP99: percentile(stored, 0.99),
  };
}

/** Of this process, ms: other programs on a busy machine do not blur it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function inputOf(round: number, text: string) {
  return {
    conversation: `webchat:web:${round}`,
    channel: "webchat",
    unit: null,
    happening: { kind: "citizen_wrote", text },
  } as const;
}

/** Every message a minute after the one before, on a working day. */
function toolsOf(place: number) {
  return { now: Date.UTC(2026, 10, 23, 2) + place * 60_000, newId: () => `q${place}` };
}

await main();
