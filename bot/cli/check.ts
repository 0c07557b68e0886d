import { checkPeople } from "../library/checks/check-people.ts";
import { checkTried } from "../library/checks/check-tried.ts";
import type { Finding } from "../library/finding.ts";
import { sortFindings } from "../library/sort-findings.ts";
import type { CheckedFolder } from "../sources/check-folder.ts";
import { checkFolder } from "../sources/check-folder.ts";
import { flowsTried } from "./check/flows-tried.ts";
import { placesToCheck } from "./check/places-to-check.ts";
import { printSarif } from "./check/print-sarif.ts";
import { isInPlaces, printMended, printPages, summaryOf } from "./check/print-summary.ts";
import { readPage } from "./check/read-page.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings, printFindingsAsJson } from "./print-findings.ts";
import { findTestFiles } from "./test/find-test-files.ts";
import { placesOf } from "./test/talk-suite.ts";

export const check: Command = {
  usage:
    "[PATHS] [--library DIR] [--format text|json|sarif] [--fix] [--strict] [--against-sessions]",
  summary:
    "check the editors' YAML: every mistake with its place and remedy; --fix mends the safe ones. Exit 1 on errors, with --strict on warnings too; --against-sessions tells how many people stand at steps that are gone or renamed",
  help: [
    "PATHS are files or folders; without any, the whole library. A folder with flows/, intents/ or content/ is a library of its own.",
    "--format json   a line of JSON per finding, none where nothing is wrong: code, severity (error, warning, hint), message,",
    "                remedy, file, line, column, length, excerpt, and mend {line, column, length, text} where --fix can mend it",
    "--format sarif  one SARIF 2.1.0 log, for editors and code hosts",
    "                Lines and columns count from 1, columns and lengths in UTF-16 units; files from the library's folder.",
    "--fix           writes what is safe to mend; with json and sarif, what it wrote is told on standard error",
    "Steps that no talk comes to are told of a library without errors whose model is small or was trained before (dan-loi test).",
    "Exit codes: 0 fine; 1 errors, with --strict warnings too; 2 wrong usage, or a library or store that cannot be read.",
  ],
  run: runCheck,
};

async function runCheck(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    library: { type: "string" },
    format: { type: "string" },
    fix: { type: "boolean" },
    strict: { type: "boolean" },
    "against-sessions": { type: "boolean" },
  });
  const format = formatOf(values.format ?? "text");
  const { dir, paths } = placesToCheck(positionals, libraryDir(values.library, io));
  const isWanted = (path: string): boolean => isInPlaces(path, paths);
  const mayMend = values.fix === true ? isWanted : null;
  const checked = await checkFolder(dir, {
    shippedDir: io.shippedDir,
    now: io.now(),
    mayMend,
  }).catch((error: unknown) => {
    throw new UsageError(`the library folder "${dir}" cannot be read`, error);
  });
  const people = values["against-sessions"] === true ? await peopleFindings(checked, io) : [];
  const untried = await untriedFindings(dir, checked, io);
  const all = sortFindings([...checked.findings, ...people, ...untried]);
  const findings = all.filter(({ file }) => isWanted(file));
  const mended = printMended(checked.mended);
  if (mended !== "") (format === "text" ? io.out : io.err)(mended);
  const printed = print(format, findings, dir, io).trimEnd();
  if (printed !== "") io.out(printed);
  return fails(findings, values.strict === true) ? 1 : 0;
}

/** Of a flow with errors some steps may only be unreadable, so nobody's place is judged by it. */
async function peopleFindings(
  { findings, content }: CheckedFolder,
  io: Io,
): Promise<readonly Finding[]> {
  const broken = new Set(
    findings.filter(({ severity }) => severity === "error").map(({ file }) => file),
  );
  // Stores are loaded only for whoever asks them.
  const { peopleWaiting } = await import("./check/people-waiting.ts");
  const waiting = await peopleWaiting(io).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the citizens' sessions cannot be read: ${why}`, error);
  });
  const people = checkPeople(waiting, content.flows);
  return people.filter(({ file }) => !broken.has(file));
}

/** What the library's talks are not about, and what they do not come to. */
async function untriedFindings(
  dir: string,
  checked: CheckedFolder,
  io: Io,
): Promise<readonly Finding[]> {
  const talks = await findTestFiles(placesOf({ dir, paths: [] }), dir);
  const tried = flowsTried(talks);
  if (tried.size === 0) return [];
  // The engine is loaded only where there are talks to run.
  const { untriedSteps } = await import("./check/untried-steps.ts");
  const steps = untriedSteps(checked, { talks, tried }, io);
  return [...checkTried(checked.content.flows, tried), ...steps];
}

type Format = "text" | "json" | "sarif";

function print(format: Format, findings: readonly Finding[], dir: string, io: Io): string {
  switch (format) {
    case "text":
      return `${printFindings(findings)}${printPages(findings)}${summaryOf(findings)}`;
    case "json":
      return printFindingsAsJson(findings);
    case "sarif":
      return printSarif(findings, dir, (code) => readPage(code, io.shippedDir));
  }
}

function formatOf(typed: string): Format {
  if (typed === "text" || typed === "json" || typed === "sarif") return typed;
  throw new UsageError(`--format "${typed}" is unknown; use text, json or sarif`);
}

/** Warnings alone are no failure unless they are meant to be; hints never are. */
function fails(findings: readonly Finding[], strict: boolean): boolean {
  return findings.some(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
}
