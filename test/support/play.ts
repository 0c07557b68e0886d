import { readLine } from "../../bot/cli/chat/directive.ts";
import type { TurnReport } from "../../bot/cli/chat/report-turn.ts";
import { runScript } from "../../bot/cli/chat/run-script.ts";
import { startTalk } from "../../bot/cli/chat/talk.ts";
import type { Io } from "../../bot/cli/command.ts";
import type { ChannelKind } from "../../bot/flow/text.ts";
import type { Library } from "../../bot/library/library.ts";

export type PlayOptions = {
  readonly channel?: ChannelKind;
  /** ms; Monday 2026-11-23 09:00 in Vietnam by default. */
  readonly now?: number;
  /** Libraries that `!library NAME` publishes. */
  readonly libraries?: Readonly<Record<string, Library>>;
};

/** Monday 2026-11-23 09:00 in Vietnam. */
export const MONDAY_MORNING = Date.UTC(2026, 10, 23, 2);

/**
 * Plays lines of a script (as `chat --script` reads them) and returns one report a line. A session goes
 * through its stored form before every line, as it would between two messages.
 */
export async function play(
  library: Library,
  lines: readonly string[],
  options: PlayOptions = {},
): Promise<TurnReport[]> {
  const talk = startTalk(library, options.channel ?? "webchat", options.now ?? MONDAY_MORNING);
  const reports: TurnReport[] = [];
  const io: Io = { ...SILENT, out: (line) => void reports.push(JSON.parse(line)) };
  const publish = (name: string) => Promise.resolve(options.libraries?.[name] ?? null);
  const script = lines.flatMap((line) =>
    readLine(line)?.kind === "new" ? [line] : ["!restart", line],
  );
  await runScript(talk, script.join("\n"), { io, publish });
  return reports;
}

/** The report of the last line. */
export async function playLast(
  library: Library,
  lines: readonly string[],
  options: PlayOptions = {},
): Promise<TurnReport> {
  const last = (await play(library, lines, options)).at(-1);
  if (last === undefined) throw new Error("the script has no line that reports");
  return last;
}

/** Everything said in a turn, one message a line. */
export function saidIn(report: TurnReport | undefined): string {
  return (report?.bot ?? []).map((it) => it.text).join("\n");
}

export function buttonsOf(report: TurnReport | undefined): string[] {
  return (report?.bot ?? []).flatMap((it) => it.buttons);
}

const SILENT: Io = {
  out: () => undefined,
  err: () => undefined,
  env: {},
  shippedDir: ".",
  now: () => MONDAY_MORNING,
  columns: () => null,
  lines: () => ({
    [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: "" }) }),
  }),
};
