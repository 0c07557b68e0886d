import { caseCommand } from "./case.ts";
import { chat } from "./chat.ts";
import { check } from "./check.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { convert } from "./convert.ts";
import { deadLetters } from "./dead-letters.ts";
import { diagram } from "./diagram.ts";
import { evaluate } from "./evaluate.ts";
import { format } from "./format.ts";
import { replay } from "./replay.ts";
import { scam } from "./scam.ts";
import { test } from "./test.ts";
import { understandCommand } from "./understand.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  test,
  format,
  convert,
  diagram,
  chat,
  understand: understandCommand,
  evaluate,
  replay,
  scam,
  case: caseCommand,
  "dead-letters": deadLetters,
};

/** Runs one command line; nothing but the exit code comes back. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === "help" || name === "--help") {
    for (const line of usage()) io.out(line);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    io.err(`dan-loi: "${name}" is no command`);
    for (const line of usage()) io.err(line);
    return 2;
  }
  if (args.includes("--help")) return printHelp(name, command, io);
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`dan-loi ${name}: ${error.message}`);
    io.err(`usage: dan-loi ${name} ${command.usage}`);
    return 2;
  }
}

function printHelp(name: string, { usage, summary, help = [] }: Command, io: Io): ExitCode {
  io.out(`usage: dan-loi ${name} ${usage}`);
  for (const line of [summary, ...help]) io.out(`  ${line}`);
  return 0;
}

function usage(): string[] {
  const rows = Object.entries(COMMANDS).map(
    ([name, command]) => `  dan-loi ${name} ${command.usage}\n      ${command.summary}`,
  );
  return ["usage:", ...rows];
}
