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
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings, printFindingsAsJson } from "./print-findings.ts";

export const check: Command = {
  usage:
    "[PATHS] [--library DIR] [--format text|json|sarif] [--fix] [--strict] [--against-sessions]",
  summary:
    "check the editors' YAML: every mistake with its place and remedy; --fix mends the safe ones. Exit 1 on errors, with --strict on warnings too; --against-sessions tells how many people stand at steps that are gone or renamed",
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
  const untried = checkTried(checked.content.flows, await flowsTried(dir));
  const all = sortFindings([...checked.findings, ...people, ...untried]);
  const findings = all.filter(({ file }) => isWanted(file));
  const mended = printMended(checked.mended);
  if (mended !== "") (format === "text" ? io.out : io.err)(mended);
  const printed = PRINTERS[format](findings, dir).trimEnd();
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
  const people = checkPeople(await peopleWaiting(io), content.flows);
  return people.filter(({ file }) => !broken.has(file));
}

type Format = "text" | "json" | "sarif";

const PRINTERS: Readonly<Record<Format, (findings: readonly Finding[], dir: string) => string>> = {
  text: (findings) => `${printFindings(findings)}${printPages(findings)}${summaryOf(findings)}`,
  json: printFindingsAsJson,
  sarif: printSarif,
};

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
