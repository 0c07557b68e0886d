import type { Log, LogFacts } from "../../bot/log/log.ts";

/** A log that keeps its lines, for tests that read them. */
export type LogLines = Log & {
  readonly lines: readonly LogLine[];
  /** Everything that was logged, as one text. */
  text(): string;
};

export type LogLine = {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly facts: LogFacts;
  readonly message: string;
};

export function createLogLines(): LogLines {
  const lines: LogLine[] = [];
  const at = (level: LogLine["level"]) => (facts: LogFacts, message: string) =>
    void lines.push({ level, facts, message });
  return {
    lines,
    debug: (facts, message) => at("debug")(facts(), message),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    text: () => lines.map((it) => `${it.message} ${JSON.stringify(it.facts, readable)}`).join("\n"),
  };
}

/** Errors are logged with their message and their causes. */
function readable(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return { message: value.message, cause: value.cause };
}
