/** A place to log to. Facts come first; no facts and no message ever hold a citizen's words, a phone, a token. */
export type Log = {
  /** Facts are only asked for where somebody reads such lines: these stand in every message's way. */
  debug(facts: () => LogFacts, message: string): void;
  info(facts: LogFacts, message: string): void;
  warn(facts: LogFacts, message: string): void;
  error(facts: LogFacts, message: string): void;
};

export type LogFacts = Readonly<Record<string, unknown>>;
