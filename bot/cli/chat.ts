import { readFile } from "node:fs/promises";
import { DateTime } from "luxon";
import { ZONE } from "../engine/speak/office-hours.ts";
import type { ChosenText } from "../engine/turn.ts";
import type { ChannelKind } from "../flow/text.ts";
import { CHANNELS } from "../flow/text.ts";
import type { Library } from "../library/library.ts";
import { lookUpSources } from "../outbox/look-ups/look-up-sources.ts";
import type { AnswerLookUp } from "./chat/let-time-pass.ts";
import { runScript } from "./chat/run-script.ts";
import { runTerminal } from "./chat/run-terminal.ts";
import { startTalk } from "./chat/talk.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions } from "./parse-options.ts";

export const chat: Command = {
  usage: "[--channel zalo|messenger|webchat] [--library DIR] [--now TIME] [--script FILE] [--why]",
  summary: "talk to the bot in the terminal, or play a script",
  run: runChat,
};

/** Scripts begin on a working day, while the offices are open. */
const CLOCK_START = "2026-11-23T09:00";

async function runChat(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    channel: { type: "string" },
    library: { type: "string" },
    now: { type: "string" },
    script: { type: "string" },
    why: { type: "boolean" },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many`);
  const channel = channelOf(values.channel ?? "webchat");
  const now = timeOf(values.now ?? (values.script === undefined ? null : CLOCK_START), io);
  const script = values.script === undefined ? null : await readScript(values.script);
  const publish = (dir: string): Promise<Library | null> => libraryForCommand(dir, io);
  const library = await publish(libraryDir(values.library, io));
  if (library === null) return 1;
  const talk = startTalk(library, channel, now);
  if (values.why === true) talk.onText = (chosen) => io.err(`why: ${describe(chosen)}`);
  if (script === null) await runTerminal(talk, io);
  else await runScript(talk, script, { io, publish, answer: answerFrom(io.env) });
  return 0;
}

/** Which variant of a text was said, and what it was chosen for. */
function describe({ address, key, because }: ChosenText): string {
  return `${address} → ${key}${because === key ? "" : ` (${because})`}`;
}

/** Asks outside where the environment says whom; all else has no answer. */
function answerFrom(env: Io["env"]): AnswerLookUp {
  const { DOSSIER_STATUS_URL: url, DOSSIER_STATUS_KEY: key } = env;
  const sources = lookUpSources(url === undefined ? null : { url, key }, fetch);
  return async ({ lookUp, inputs }) =>
    (await sources[lookUp]?.(inputs, AbortSignal.timeout(ANSWER_MS)).catch(() => null)) ?? null;
}

/** A script does not wait longer for a look-up, ms. */
const ANSWER_MS = 10_000;

function channelOf(name: string): ChannelKind {
  const channel = CHANNELS.find((it) => it === name);
  if (channel !== undefined) return channel;
  throw new UsageError(`"${name}" is no channel; use one of: ${CHANNELS.join(", ")}`);
}

/** A time without a zone is Vietnam's. */
function timeOf(written: string | null, io: Io): number {
  if (written === null) return io.now();
  const time = DateTime.fromISO(written.replace(" ", "T"), { zone: ZONE });
  if (time.isValid) return time.toMillis();
  throw new UsageError(`--now "${written}" is no time; write for example 2026-11-23T09:00`);
}

async function readScript(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`--script "${file}" cannot be read as UTF-8 text`, error);
  }
}
