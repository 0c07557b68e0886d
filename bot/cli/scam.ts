import { basename } from "node:path";
import { z } from "zod";
import { judge } from "../scam/judge.ts";
import type { BlockList, Judgement, Pasted } from "../scam/judgement.ts";
import { NO_BLOCK_LIST } from "../scam/judgement.ts";
import { parseBlockList } from "../scam/parse-block-list.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { readGivenFile } from "./read-given-file.ts";
import { readJsonLines } from "./read-json-lines.ts";

export const scam: Command = {
  usage: "--file F.jsonl [--library DIR] [--block-list FILE]",
  summary: 'reads {"text"} or {"url"} a line and prints the verdict with its reasons',
  help: ["Links on the list of --block-list, or of SCAM_BLOCK_LIST, are called scams."],
  run: runScam,
};

async function runScam(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    file: { type: "string" },
    library: { type: "string" },
    "block-list": { type: "string" },
  });
  if (values.file === undefined) throw new UsageError("--file is missing");
  const file = await readGivenFile("--file", values.file);
  const pasted: readonly Pasted[] = readJsonLines(file, pastedLine, 'a "text" or a "url"');
  const listed = await readBlockList(values["block-list"], io);
  const library = await libraryForCommand(libraryDir(values.library, io), io);
  if (library === null) return 1;
  for (const one of pasted) io.out(JSON.stringify(report(judge(library.scam, one, listed))));
  return 0;
}

async function readBlockList(given: string | undefined, { env }: Io): Promise<BlockList> {
  const { SCAM_BLOCK_LIST } = env;
  const set = SCAM_BLOCK_LIST?.trim() ?? "";
  if (given === undefined && set === "") return NO_BLOCK_LIST;
  const [name, path] = given === undefined ? ["SCAM_BLOCK_LIST", set] : ["--block-list", given];
  return parseBlockList(basename(path), await readGivenFile(name, path)).listed;
}

const pastedLine = z.union([z.object({ url: z.string() }), z.object({ text: z.string() })]);

/** Only what the command promises; how sure a link's own verdict is stays inside. */
function report({ verdict, score, reasons, links }: Judgement) {
  const told = ({ code, text }: Judgement["reasons"][number]) => ({ code, text });
  return {
    verdict,
    score,
    reasons: reasons.map(told),
    links: links.map((link) => ({
      url: link.written,
      domain: link.domain,
      verdict: link.verdict,
      official: link.official,
      reasons: link.reasons.map(told),
    })),
  };
}
