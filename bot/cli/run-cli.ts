import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";

/** Each is loaded when it is called: most need little of what the others do. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).check,
  test: async () => (await import("./test.ts")).test,
  format: async () => (await import("./format.ts")).format,
  convert: async () => (await import("./convert.ts")).convert,
  diagram: async () => (await import("./diagram.ts")).diagram,
  chat: async () => (await import("./chat.ts")).chat,
  understand: async () => (await import("./understand.ts")).understandCommand,
  evaluate: async () => (await import("./evaluate.ts")).evaluate,
  replay: async () => (await import("./replay.ts")).replay,
  scam: async () => (await import("./scam.ts")).scam,
  case: async () => (await import("./case.ts")).caseCommand,
  content: async () => (await import("./content.ts")).content,
  export: async () => (await import("./export.ts")).exportCommand,
  erase: async () => (await import("./erase.ts")).erase,
  "dead-letters": async () => (await import("./dead-letters.ts")).deadLetters,
};

/** Runs one command line; nothing but the exit code comes back. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === "help" || name === "--help") {
    for (const line of await usage()) io.out(line);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.err(`dan-loi: "${name}" is no command`);
    for (const line of await usage()) io.err(line);
    return 2;
  }
  const command = await load();
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

async function usage(): Promise<string[]> {
  const loaded = Object.entries(COMMANDS).map(async ([name, load]) => {
    const command = await load();
    return `  dan-loi ${name} ${command.usage}\n      ${command.summary}`;
  });
  return ["usage:", ...(await Promise.all(loaded))];
}
