import { readFile } from "node:fs/promises";
import { happeningOf } from "../inbox/happening-of.ts";
import { conversationId } from "../message/conversation-id.ts";
import { reportTurn } from "./chat/report-turn.ts";
import { happen, startTalk } from "./chat/talk.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { RECORDINGS } from "./replay/read-recorded.ts";

export const replay: Command = {
  usage: "FILE --channel zalo|messenger [--library DIR]",
  summary: "put a recorded webhook body through the adapter and see what the bot makes of it",
  run: runReplay,
};

/** One JSON object for each thing a citizen did, one for each kind that is not for the bot. */
async function runReplay(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    channel: { type: "string" },
    library: { type: "string" },
  });
  const { channel } = values;
  if (channel !== "zalo" && channel !== "messenger") {
    throw new UsageError(`--channel "${channel ?? ""}" is unknown; use zalo or messenger`);
  }
  const file = soleWord(positionals, "FILE");
  const body = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`"${file}" cannot be read`, error);
  });
  const recorded = RECORDINGS[channel](body, io.now());
  if (recorded === null) {
    io.err(`"${file}" is no webhook body of ${channel}: it is no JSON object`);
    return 1;
  }
  const library = await libraryForCommand(libraryDir(values.library, io), io);
  if (library === null) return 1;
  const talk = startTalk(library, channel, io.now());
  for (const event of recorded.events) {
    const happening = happeningOf(conversationId(event), event, NO_SEAL);
    const heard = happen(talk, happening);
    io.out(JSON.stringify({ event, ...reportTurn(talk, happening.kind, heard) }));
  }
  for (const other of recorded.others) io.out(JSON.stringify({ ignored: other }));
  return 0;
}

/** A recorded button was sealed for another conversation, so it is nothing but the words on it. */
const NO_SEAL = { open: () => null };
