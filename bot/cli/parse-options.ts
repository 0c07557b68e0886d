import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type OptionTable = NonNullable<ParseArgsConfig["options"]>;

/** Reads options and words of a command; anything unknown is a UsageError. */
export function parseOptions<const Table extends OptionTable>(
  args: readonly string[],
  options: Table,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), error);
  }
}

/** The only word that a command takes; a UsageError says which is missing or too many. */
export function soleWord(words: readonly string[], name: string): string {
  const [word, ...rest] = words;
  if (word === undefined) throw new UsageError(`${name} is missing`);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many`);
  return word;
}
