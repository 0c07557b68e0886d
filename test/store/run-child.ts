import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { endChild } from "../support/end-child.ts";

/** A program of the tests in a process of its own. */
export type Child = {
  /** The next line it prints; null when it has ended. */
  line(): Promise<string | null>;
  /** Kills it the hard way and waits until it is gone. */
  kill(): Promise<void>;
};

/** Runs a TypeScript file beside the tests. `file` is relative to the folder test/store. */
export function runChild(file: string, ...parameters: readonly string[]): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", path, ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("the child has no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => {
      const next = await lines.next();
      return next.done === true ? null : String(next.value);
    },
    kill: () => endChild(child, "SIGKILL"),
  };
}
