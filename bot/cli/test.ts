import type { Finding } from "../library/finding.ts";
import type { Library } from "../library/library.ts";
import type { StepSpot } from "../library/step-spots.ts";
import { loadStepSpots } from "../sources/load-step-spots.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings } from "./print-findings.ts";
import type { Coverage } from "./test/coverage.ts";
import { coverageOf } from "./test/coverage.ts";
import type { GeneratedRun } from "./test/generated/run-generated.ts";
import { runGenerated } from "./test/generated/run-generated.ts";
import { printGenerated } from "./test/print-generated.ts";
import { printCoverage, printResult, printSum } from "./test/print-results.ts";
import { resultAsJson } from "./test/result-as-json.ts";
import { runTalk } from "./test/run-talk.ts";
import type { TalkResult } from "./test/talk-result.ts";
import type { Suite } from "./test/talk-suite.ts";
import { readSuite } from "./test/talk-suite.ts";
import { watchTalks } from "./test/watch.ts";

export const test: Command = {
  usage: "[PATHS] [--library DIR] [--generated] [--watch] [--json]",
  summary: "play the talks of test/conversations on the engine, and tell what they do not reach",
  help: [
    "PATHS are files of talks, or folders of them; without any, the library's test/conversations.",
    "--generated  also tries every waiting step: back, repeat, slow, officer, a question in the",
    "             middle, garbage, an old button, a picture instead of words",
    "--watch      runs the talks again that a saved YAML file can touch",
    "--json       one JSON object a line: findings, talks, generated tests, coverage",
    "Exit code: 0 all went as written, 1 something did not, 2 wrong usage.",
  ],
  run: runTest,
};

async function runTest(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    library: { type: "string" },
    generated: { type: "boolean" },
    watch: { type: "boolean" },
    json: { type: "boolean" },
  });
  if (values.watch && (values.json || values.generated)) {
    throw new UsageError("--watch goes without --json and --generated");
  }
  const dir = libraryDir(values.library, io);
  const library = await libraryForCommand(dir, io);
  if (library === null) return 1;
  const suite = { dir, paths: positionals };
  if (values.watch) return watchTalks(library, suite, io);
  const all = await runOnce(library, suite, values.generated === true, io);
  if (values.json) printJson(all, io);
  else printText(all, positionals.length === 0, io);
  const failed = [...all.results, ...(all.generated?.results ?? [])].some((it) => it.failure);
  return failed || all.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

type Everything = {
  readonly findings: readonly Finding[];
  readonly notRun: number;
  readonly results: readonly TalkResult[];
  readonly generated: GeneratedRun | null;
  readonly coverage: Coverage;
  readonly spots: readonly StepSpot[];
};

async function runOnce(
  library: Library,
  suite: Suite,
  alsoGenerated: boolean,
  io: Io,
): Promise<Everything> {
  const { tests, findings, notRun } = await readSuite(suite, library);
  const results = tests.map((it) => runTalk(library, it));
  const spots = await loadStepSpots(suite.dir, io.shippedDir);
  const coverage = coverageOf(library, spots, results);
  const generated = alsoGenerated ? runGenerated(library) : null;
  return { findings, notRun, results, generated, coverage, spots };
}

function printText(all: Everything, withCoverage: boolean, io: Io): void {
  const { findings, notRun, results, generated, coverage, spots } = all;
  if (findings.length > 0) io.out(printFindings(findings).trimEnd());
  for (const result of results) for (const line of printResult(result, io.columns())) io.out(line);
  if (results.length > 0) io.out("");
  io.out(printSum(results, notRun));
  for (const line of generated === null ? [] : printGenerated(generated, spots)) io.out(line);
  for (const line of withCoverage ? printCoverage(coverage) : []) io.out(line);
}

function printJson({ findings, results, generated, coverage }: Everything, io: Io): void {
  for (const finding of findings) io.out(JSON.stringify({ kind: "finding", ...finding }));
  for (const result of results) io.out(resultAsJson(result));
  for (const { name, flow, step, failure } of generated?.results ?? []) {
    const passed = failure === null;
    io.out(JSON.stringify({ kind: "generated", name, flow, step, passed, failure }));
  }
  for (const key of generated?.unreached ?? []) {
    io.out(JSON.stringify({ kind: "unreached", step: key }));
  }
  io.out(JSON.stringify({ kind: "coverage", ...coverage }));
}
