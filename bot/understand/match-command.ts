import type { CommandId } from "../flow/command.ts";
import { fold } from "../text/fold.ts";
import { normalise } from "./normalise.ts";
import { POLITE_ENDS, politeCores } from "./options/strip-politeness.ts";

/** Folded phrase → command. */
export type CommandPhrases = ReadonlyMap<string, CommandId>;

/**
 * The global command that a message is, null when it is none: the whole message, politeness at its
 * ends aside, with or without marks. "Quay lại màn hình trước thì làm sao" is a question.
 */
export function matchCommand(
  folded: string,
  words: readonly string[],
  phrases: CommandPhrases,
): CommandId | null {
  if (folded === "" || folded.length > LONGEST_COMMAND) return null;
  for (const spelling of [folded.split(" "), words]) {
    for (const core of politeCores(spelling, POLITE_ENDS)) {
      const command = phrases.get(core);
      if (command !== undefined) return command;
    }
  }
  return null;
}

/** No command phrase comes near it, politeness included. */
const LONGEST_COMMAND = 120;

/** The phrases of content/commands.yaml as they are looked up; the first of two equal ones counts. */
export function commandPhrases(
  commands: Readonly<Record<CommandId, readonly string[]>>,
): CommandPhrases {
  const phrases = new Map<string, CommandId>();
  for (const id of Object.keys(commands).filter((it): it is CommandId => it in commands)) {
    for (const phrase of commands[id].flatMap((it) => [fold(it), normalise(it).join(" ")])) {
      if (phrase !== "" && !phrases.has(phrase)) phrases.set(phrase, id);
    }
  }
  return phrases;
}
