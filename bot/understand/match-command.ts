import type { CommandId } from "../flow/command.ts";
import { fold } from "../text/fold.ts";
import { spellingsOf } from "./normalise.ts";
import { POLITE_ENDS, politeCores } from "./options/strip-politeness.ts";
import { toneLast } from "./spelling/tone-last.ts";

/** Folded phrase → command; phrases of one word also with their marks. */
export type CommandPhrases = ReadonlyMap<string, CommandId>;

/**
 * The global command that a message is, null when it is none: the whole message, politeness at its
 * ends aside, with or without marks. "Quay lại màn hình trước thì làm sao" is a question, and "đúng" is
 * not "dừng".
 */
export function matchCommand(
  text: string,
  words: readonly string[],
  phrases: CommandPhrases,
): CommandId | null {
  const folded = fold(text);
  if (folded === "" || folded.length > LONGEST_COMMAND) return null;
  for (const spelling of [folded.split(" "), words]) {
    for (const core of politeCores(spelling, POLITE_ENDS)) {
      const command = phrases.get(core);
      if (command === undefined || isOtherWord(text, core, command, phrases)) continue;
      return command;
    }
  }
  return null;
}

/** One word that was typed with the marks of another one. */
function isOtherWord(
  text: string,
  core: string,
  command: CommandId,
  phrases: CommandPhrases,
): boolean {
  if (core.includes(" ")) return false;
  const typed = wordsOf(text).find((word) => fold(word) === core);
  return typed !== undefined && typed !== core && phrases.get(marked(typed)) !== command;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}

/** With its marks, wherever the tone was put; hỏi and ngã are mistaken for each other by half the country. */
function marked(word: string): string {
  return toneLast(word).replace(/4$/, "3");
}

/** No command phrase comes near it, politeness included. */
const LONGEST_COMMAND = 120;

/** The phrases of content/commands.yaml as they are looked up; the first of two equal ones counts. */
export function commandPhrases(
  commands: Readonly<Record<CommandId, readonly string[]>>,
): CommandPhrases {
  const phrases = new Map<string, CommandId>();
  for (const id of Object.keys(commands).filter((it): it is CommandId => it in commands)) {
    for (const phrase of commands[id].flatMap(spellingsOf)) {
      if (phrase !== "" && !phrases.has(phrase)) phrases.set(phrase, id);
    }
    for (const word of commands[id].filter((it) => !fold(it).includes(" "))) {
      const key = marked(word.normalize("NFC").toLowerCase());
      if (!phrases.has(key)) phrases.set(key, id);
    }
  }
  return phrases;
}
