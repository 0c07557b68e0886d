import { readFile } from "node:fs/promises";
import { z } from "zod";
import { TOPICS } from "../flow/topic.ts";
import type { Library } from "../library/library.ts";
import { cleanText } from "../text/clean-text.ts";
import { understand } from "../understand/understand.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir, libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";

export const understandCommand: Command = {
  usage: "--file F.jsonl [--library DIR]",
  summary: 'reads {"text"} a line and prints how each was understood',
  run: runUnderstand,
};

async function runUnderstand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseOptions(args, { file: { type: "string" }, library: { type: "string" } });
  if (values.file === undefined) throw new UsageError("--file is missing");
  const texts = readTexts(await readFile(values.file, "utf8").catch(() => unreadable(values.file)));
  const dir = libraryDir(values.library, io);
  const library = await libraryForCommand(dir, io);
  if (library === null) return 1;
  for (const text of texts) io.out(JSON.stringify(report(library, text)));
  return 0;
}

function unreadable(file: string | undefined): never {
  throw new UsageError(`--file "${file}" cannot be read`);
}

const textLine = z.object({ text: z.string() });

function readTexts(content: string): string[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [textLine.parse(JSON.parse(line)).text];
    } catch (error) {
      throw new UsageError(`line ${index + 1} is not a JSON object with a "text"`, error);
    }
  });
}

function report(library: Library, text: string) {
  const reading = understand(library.model, cleanText(text), { options: [] });
  const [best] = reading.candidates;
  return {
    text,
    topic: best === undefined ? "out_of_scope" : TOPICS[best.topic],
    intent: best?.id ?? null,
    confidence: best?.p ?? 0,
    decision: reading.emergency ? "officer" : reading.decision,
    alternatives: reading.candidates.slice(1).map((it) => ({ intent: it.id, confidence: it.p })),
    entities: reading.entities,
    language: reading.language,
  };
}
