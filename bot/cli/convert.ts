import { resolve } from "node:path";
import { convertText } from "../library/convert/convert-text.ts";
import type { KeywordLanguage } from "../library/keywords/keyword-table.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { readLibraryFile, writeLibraryFile } from "./library-file.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { printFindings } from "./print-findings.ts";

export const convert: Command = {
  usage: "--to en|vi FILE [--write]",
  summary: "print a YAML file with the other language's keywords; texts and comments stay",
  help: [
    "--to en|vi   the language of the keywords that are wanted",
    "--write      writes the file instead of printing it",
    "A file with mistakes is left alone (exit code 1): run `dan-loi check` first.",
  ],
  run: runConvert,
};

async function runConvert(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    to: { type: "string" },
    write: { type: "boolean" },
  });
  const to = languageOf(values.to);
  const word = soleWord(positionals, "FILE");
  const file = { ...readLibraryFile(resolve(word)), path: word };
  if (file.source === null) return refuse(printFindings(file.findings), io);
  const converted = convertText({ ...file.source, path: word }, file.kind, to);
  if (converted.kind === "refused") return refuse(printFindings(converted.findings), io);
  if (values.write) writeLibraryFile(file, converted.text);
  else io.out(converted.text.replace(/\n$/u, ""));
  return 0;
}

function refuse(findings: string, io: Io): ExitCode {
  io.err(findings.trimEnd());
  return 1;
}

function languageOf(written: string | undefined): KeywordLanguage {
  if (written === "en" || written === "vi") return written;
  if (written === undefined) throw new UsageError("--to is missing; write --to en or --to vi");
  throw new UsageError(`--to "${written}" is unknown; use en or vi`);
}
