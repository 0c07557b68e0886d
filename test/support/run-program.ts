import { execFile } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the built command line as a person would; never rejects. */
export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { PATH } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, "dist/bot/cli/main.js"), ...args],
      { env: { PATH, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
        resolve({ code, out, err });
      },
    );
  });
}
