import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Finding } from "../library/finding.ts";
import { loadLibrary } from "../sources/load-library.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings, printFindingsAsJson } from "./print-findings.ts";

export const check: Command = {
  usage: "[PATHS] [--library DIR] [--format text|json]",
  summary: "check the editors' YAML: every mistake with its place and remedy",
  run: runCheck,
};

/** With errors the exit code is 1; warnings and hints alone leave it 0. */
async function runCheck(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    library: { type: "string" },
    format: { type: "string" },
  });
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") {
    throw new UsageError(`--format "${format}" is unknown; use text or json`);
  }
  const { dir, paths } = placesToCheck(positionals, libraryDir(values.library, io));
  const loaded = await loadLibrary(dir, { shippedDir: io.shippedDir, now: io.now }).catch(
    (error: unknown) => {
      throw new UsageError(`the library folder "${dir}" cannot be read`, error);
    },
  );
  const findings = loaded.findings.filter((finding) => isWanted(finding, paths));
  if (format === "json") {
    const lines = printFindingsAsJson(findings).trimEnd();
    if (lines !== "") io.out(lines);
  } else {
    const printed = printFindings(findings).trimEnd();
    if (printed !== "") io.out(printed);
    io.out(summaryOf(findings));
  }
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

/** A folder that holds flows/, intents/ or content/ is a library of its own; other paths narrow the report. */
function placesToCheck(paths: readonly string[], dir: string) {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && isLibrary(only)) return { dir: only, paths: [] };
  return { dir, paths: paths.map((path) => pathInLibrary(path, dir)) };
}

function isLibrary(path: string): boolean {
  return ["flows", "intents", "content"].some((folder) => isFolder(`${path}/${folder}`));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Paths are taken from where the command runs, or from the library's folder. */
function pathInLibrary(path: string, dir: string): string {
  const found = [resolve(path), resolve(dir, path)].find((it) =>
    statSync(it, { throwIfNoEntry: false }),
  );
  if (found === undefined) throw new UsageError(`"${path}" is neither a file nor a folder`);
  return relative(resolve(dir), found).replaceAll("\\", "/");
}

function isWanted(finding: Finding, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  return paths.some((path) => finding.file === path || finding.file.startsWith(`${path}/`));
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return `${count("error")} lỗi, ${count("warning")} cảnh báo, ${count("hint")} gợi ý.`;
}
