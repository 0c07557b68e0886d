import type { Io } from "./command.ts";

/** The folder that a command works with: its own option, the setting, or the program's library. */
export function libraryDir(option: string | undefined, io: Io): string {
  const { LIBRARY_DIR } = io.env;
  return option ?? (LIBRARY_DIR || io.shippedDir);
}
