import { z } from "zod";
import type { TopicId } from "../flow/topic.ts";
import { TOPICS } from "../flow/topic.ts";
import type { Library } from "../library/library.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Candidate, Reading } from "../understand/reading.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";
import { readGivenFile } from "./read-given-file.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readMessage } from "./read-message.ts";

export const understandCommand: Command = {
  usage: "--file F.jsonl [--library DIR]",
  summary: 'reads {"text"} a line and prints how each was understood',
  run: runUnderstand,
};

async function runUnderstand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseOptions(args, { file: { type: "string" }, library: { type: "string" } });
  if (values.file === undefined) throw new UsageError("--file is missing");
  const lines = readJsonLines(await readGivenFile("--file", values.file), textLine, 'a "text"');
  const dir = libraryDir(values.library, io);
  const library = await libraryForCommand(dir, io);
  if (library === null) return 1;
  for (const { text } of lines) io.out(JSON.stringify(report(library, text)));
  return 0;
}

const textLine = z.object({ text: z.string() });

function report(library: Library, text: string) {
  const reading = readMessage(library, cleanText(text));
  const topic = topicOf(reading);
  const best = bestOf(reading, topic);
  const others = reading.topics.filter((it) => it.topic !== topic).slice(0, MOST_ALTERNATIVES);
  return {
    text,
    topic: TOPICS[topic],
    intent: best?.id ?? null,
    confidence: rounded(best?.p ?? 0),
    decision: reading.decision,
    alternatives: others.map((it) => ({
      topic: TOPICS[it.topic],
      intent: bestOf(reading, it.topic)?.id ?? null,
      confidence: rounded(it.p),
    })),
    entities: reading.entities,
    language: reading.language,
  };
}

/** What shows strong signs of a scam is about a scam, whatever else it may be about. */
function topicOf({ scam, topics }: Reading): TopicId {
  return scam ? "lua-dao" : (topics[0]?.topic ?? "ngoai-pham-vi");
}

function bestOf({ candidates }: Reading, topic: TopicId): Candidate | undefined {
  return candidates.find((it) => it.topic === topic);
}

function rounded(p: number): number {
  return Math.round(p * 10_000) / 10_000;
}

/** One for each other topic that is likeliest. */
const MOST_ALTERNATIVES = 3;
