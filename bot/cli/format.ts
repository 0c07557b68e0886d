import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatText } from "../library/format/format-text.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { kindOf, readLibraryFile, writeLibraryFile } from "./library-file.ts";
import { parseOptions } from "./parse-options.ts";
import { printFindings } from "./print-findings.ts";
import { TALKS_FOLDER } from "./test/find-test-files.ts";

export const format: Command = {
  usage: "[PATHS] [--library DIR] [--check]",
  summary: "write YAML files in house style; what they say, and every comment, stays",
  help: [
    "PATHS are files or folders; without any, the whole library.",
    "--check  changes nothing; names the files that are not in house style, and exits 1",
    "A file with mistakes is left alone (exit code 1): run `dan-loi check` first.",
  ],
  run: runFormat,
};

async function runFormat(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    library: { type: "string" },
    check: { type: "boolean" },
  });
  const dir = libraryDir(values.library, io);
  if (statSync(dir, { throwIfNoEntry: false }) === undefined) {
    throw new UsageError(`the library folder "${dir}" cannot be read`);
  }
  const paths = positionals.length > 0 ? positionals.flatMap(filesAt) : libraryPaths(dir);
  const outcomes = paths.map((path) => formatFile(path, values.check === true, io));
  const changed = outcomes.filter((it) => it === "changed").length;
  const refused = outcomes.filter((it) => it === "refused").length;
  io.out(summaryOf(paths.length, changed, refused, values.check === true));
  return refused > 0 || (values.check === true && changed > 0) ? 1 : 0;
}

type Outcome = "kept" | "changed" | "refused";

function formatFile(path: string, checkOnly: boolean, io: Io): Outcome {
  const file = readLibraryFile(path);
  const source = file.source === null ? null : { ...file.source, path };
  const formatted =
    source === null
      ? ({ kind: "refused", findings: file.findings } as const)
      : formatText(source, file.kind);
  if (formatted.kind === "refused") {
    io.err(printFindings(formatted.findings).trimEnd());
    return "refused";
  }
  if (formatted.text === file.raw.replaceAll("\r\n", "\n")) return "kept";
  if (!checkOnly) writeLibraryFile(file, formatted.text);
  io.out(path);
  return "changed";
}

function summaryOf(all: number, changed: number, refused: number, checkOnly: boolean): string {
  const verb = checkOnly ? "chưa đúng kiểu" : "đã viết lại";
  const broken = refused === 0 ? "" : ` ${refused} tệp có lỗi nên để nguyên.`;
  return `${all} tệp: ${changed} ${verb}, ${all - changed - refused} giữ nguyên.${broken}`;
}

function libraryPaths(dir: string): readonly string[] {
  return ["flows", "intents", "content", TALKS_FOLDER]
    .map((folder) => join(dir, folder))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }) !== undefined)
    .flatMap(filesAt);
}

/** The file itself, or the library's YAML files below a folder. */
function filesAt(path: string): readonly string[] {
  const seen = statSync(path, { throwIfNoEntry: false });
  if (seen === undefined) throw new UsageError(`"${path}" is neither a file nor a folder`);
  if (!seen.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names
    .map((name) => join(path, name))
    .filter((it) => it.endsWith(".yaml") && kindOf(it) !== null)
    .toSorted();
}
