import { askHouse } from "./ask-house.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { printAnswer } from "./print-answer.ts";

export const exportCommand: Command = {
  usage: "CODE|CONVERSATION",
  summary: "print everything that is held of one citizen, as JSON, also while the server runs",
  help: [
    "CODE is a case's, CONVERSATION reads channel:account:user, as `case list --json` tells it",
  ],
  run: runExport,
};

/** Sensitive values stand in it whole: it is for the citizen they belong to. */
async function runExport(args: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseOptions(args, {});
  const params = { of: soleWord(positionals, "CODE or CONVERSATION") };
  const answer = await askHouse({ method: "data export", params }, io);
  const isDone = typeof answer === "object" && answer !== null && "data" in answer;
  if (!isDone) return printAnswer(answer, false, io);
  io.out(JSON.stringify(answer.data, null, 2));
  return 0;
}
