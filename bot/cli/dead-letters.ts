import { askHouse } from "./ask-house.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { printAnswer } from "./print-answer.ts";

export const deadLetters: Command = {
  usage: "list | retry ID  [--json]",
  summary: "see what could not be worked on or sent, and try it again",
  run: runDeadLetters,
};

const LISTED = 100;

async function runDeadLetters(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" } });
  const [action, ...words] = positionals;
  switch (action) {
    case "list": {
      const answer = await askHouse({ method: "dead-letters list", params: { limit: LISTED } }, io);
      return printAnswer(answer, values.json === true, io);
    }
    case "retry": {
      const id = soleWord(words, "ID");
      const answer = await askHouse({ method: "dead-letters retry", params: { id } }, io);
      return printAnswer(answer, values.json === true, io);
    }
    default:
      throw new UsageError(`"${action ?? ""}" is nothing that can be done with dead letters`);
  }
}
