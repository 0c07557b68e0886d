import { statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../library/finding.ts";
import type { Library } from "../library/library.ts";
import { loadStepSpots } from "../sources/load-step-spots.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { libraryDir, libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings } from "./print-findings.ts";
import { coverageOf } from "./test/coverage.ts";
import { findTestFiles, TALKS_FOLDER } from "./test/find-test-files.ts";
import { printCoverage, printResult, printSum } from "./test/print-results.ts";
import { readTests } from "./test/read-tests.ts";
import { resultAsJson } from "./test/result-as-json.ts";
import { runTalk } from "./test/run-talk.ts";
import type { TalkResult } from "./test/talk-result.ts";

export const test: Command = {
  usage: "[PATHS] [--library DIR] [--json]",
  summary: "play the talks of test/conversations on the engine, and tell what they do not reach",
  run: runTest,
};

async function runTest(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    library: { type: "string" },
    json: { type: "boolean" },
  });
  const dir = libraryDir(values.library, io);
  const library = await libraryForCommand(dir, io);
  if (library === null) return 1;
  const { results, findings } = await runTalks(library, dir, positionals);
  const coverage = coverageOf(library, await loadStepSpots(dir, io.shippedDir), results);
  if (values.json === true) {
    for (const finding of findings) io.out(JSON.stringify({ kind: "finding", ...finding }));
    for (const result of results) io.out(resultAsJson(result));
    io.out(JSON.stringify({ kind: "coverage", ...coverage }));
  } else {
    printAll(results, findings, io);
    if (positionals.length === 0) for (const line of printCoverage(coverage)) io.out(line);
  }
  const broken = findings.some(({ severity }) => severity === "error");
  return broken || results.some(({ failure }) => failure !== null) ? 1 : 0;
}

async function runTalks(library: Library, dir: string, paths: readonly string[]) {
  const folder = join(dir, TALKS_FOLDER);
  const there = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  const wanted = paths.length > 0 ? paths : there ? [folder] : [];
  const files = await findTestFiles(wanted, dir);
  const { tests, findings } = readTests(files, library);
  return { results: tests.map((it) => runTalk(library, it)), findings };
}

function printAll(results: readonly TalkResult[], findings: readonly Finding[], io: Io): void {
  if (findings.length > 0) io.out(printFindings(findings).trimEnd());
  for (const result of results) for (const line of printResult(result)) io.out(line);
  io.out("");
  io.out(printSum(results));
}
