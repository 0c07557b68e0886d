import { askHouse } from "./ask-house.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { printAnswer } from "./print-answer.ts";

export const erase: Command = {
  usage: "CODE|CONVERSATION --yes  [--json]",
  summary: "erase everything that is held of one citizen, also while the server runs",
  help: [
    "CODE is a case's, CONVERSATION reads channel:account:user, as `case list --json` tells it",
    "the citizen hears nothing; a case that is open stays until it is closed; nothing can be undone",
  ],
  run: runErase,
};

async function runErase(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    yes: { type: "boolean" },
    json: { type: "boolean" },
  });
  const params = { of: soleWord(positionals, "CODE or CONVERSATION") };
  if (values.yes !== true) throw new UsageError("it cannot be undone; say --yes if you mean it");
  const answer = await askHouse({ method: "data erase", params }, io);
  return printAnswer(answer, values.json === true, io);
}
