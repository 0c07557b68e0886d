import { readFile } from "node:fs/promises";
import { z } from "zod";
import { judge } from "../scam/judge.ts";
import type { Judgement, Pasted } from "../scam/judgement.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir, libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";

export const scam: Command = {
  usage: "--file F.jsonl [--library DIR]",
  summary: 'reads {"text"} or {"url"} a line and prints the verdict with its reasons',
  run: runScam,
};

async function runScam(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseOptions(args, { file: { type: "string" }, library: { type: "string" } });
  if (values.file === undefined) throw new UsageError("--file is missing");
  const pasted = readPasted(
    await readFile(values.file, "utf8").catch((error: unknown) => unreadable(values.file, error)),
  );
  const library = await libraryForCommand(libraryDir(values.library, io), io);
  if (library === null) return 1;
  for (const one of pasted) io.out(JSON.stringify(report(judge(library.scam, one))));
  return 0;
}

function unreadable(file: string | undefined, error: unknown): never {
  throw new UsageError(`--file "${file}" cannot be read`, error);
}

const pastedLine = z.union([z.object({ url: z.string() }), z.object({ text: z.string() })]);

function readPasted(content: string): Pasted[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [pastedLine.parse(JSON.parse(line))];
    } catch (error) {
      throw new UsageError(
        `line ${index + 1} is not a JSON object with a "text" or a "url"`,
        error,
      );
    }
  });
}

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
