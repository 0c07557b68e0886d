/** What a command may use of the world. */
export type Io = {
  /** Writes one line to standard output. */
  out(line: string): void;
  /** Writes one line to standard error. */
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the program's own intents/, flows/ and content/. */
  readonly shippedDir: string;
  readonly now: () => number;
  /** Width of the terminal, in letters; null where output goes elsewhere. */
  readonly columns: () => number | null;
  /** Lines typed by a person; null where input is no terminal. */
  readonly lines: () => AsyncIterable<string>;
};

/** Exit codes: 0 fine, 1 findings or refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  /** What stands behind the name in the usage. */
  readonly usage: string;
  readonly summary: string;
  /** What `--help` says besides usage and summary, line by line. */
  readonly help?: readonly string[];
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
};

/** The command line was not understood; the usage is printed and the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "UsageError";
  }
}
