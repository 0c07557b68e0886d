import { join } from "node:path";
import type { Library } from "../library/library.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { findShortfalls, percent, readFloors } from "./evaluate/floors.ts";
import { makeReport } from "./evaluate/make-report.ts";
import type { MessageSet } from "./evaluate/message-sets.ts";
import { messageSets } from "./evaluate/message-sets.ts";
import { naiveBayesTop1 } from "./evaluate/naive-bayes.ts";
import { printReport } from "./evaluate/print-report.ts";
import { readMessages } from "./evaluate/read-messages.ts";
import { longTexts, timeReading } from "./evaluate/time-reading.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { readMessage } from "./read-message.ts";

export const evaluate: Command = {
  usage: "[--file F.yaml] [--floors F.yaml] [--library DIR] [--json]",
  summary: "measures understanding on labelled messages; fails below the floors",
  run: runEvaluate,
};

async function runEvaluate(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    file: { type: "string" },
    floors: { type: "string" },
    library: { type: "string" },
    json: { type: "boolean" },
  });
  const library = await libraryForCommand(libraryDir(values.library, io), io);
  if (library === null) return 1;
  const sets = messageSets(join(io.shippedDir, "test/understand"), values);
  const exits: ExitCode[] = [];
  for (const set of sets) exits.push(await evaluateSet(set, library, values.json === true, io));
  return exits.find((exit) => exit !== 0) ?? 0;
}

async function evaluateSet(
  { file, floors }: MessageSet,
  library: Library,
  asJson: boolean,
  io: Io,
): Promise<ExitCode> {
  const messages = await readMessages(file);
  const least = await readFloors(floors);
  const read = (text: string) => readMessage(library, text);
  const report = makeReport(messages, read);
  const texts = messages.map(({ text }) => text);
  const now = () => performance.now();
  const timings = {
    short: timeReading(texts, read, now),
    "150 words": timeReading(longTexts(texts, LONG_WORDS), read, now),
  };
  const baseline = naiveBayesTop1(library, messages);
  if (asJson) {
    io.out(JSON.stringify({ file, ...report, natural_bayes_top1: baseline, timings }));
  } else {
    io.out(file);
    for (const line of printReport(report, timings)) io.out(line);
    io.out(`baseline, natural's naive Bayes on our words: top1 ${percent(baseline)}`);
  }
  const short = findShortfalls(report, least);
  for (const line of short) io.err(`below the floor: ${line}`);
  return short.length === 0 ? 0 : 1;
}

const LONG_WORDS = 150;
