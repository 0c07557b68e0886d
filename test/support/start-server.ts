import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { endChild, hasEnded } from "./end-child.ts";

export type RunningServer = {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** Everything printed on standard output so far. */
  readonly printed: () => string;
  readonly errors: () => string;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Ends it as an operator would; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Suspends it, and wakes it again. */
  freeze(): void;
  wake(): void;
  readonly isRunning: () => boolean;
};

const ROOT = join(import.meta.dirname, "../..");
const START_LIMIT_MS = 25_000;

/** Starts the built program on a free port and waits until it is ready. */
export async function startServer(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "dist/bot/main.js")], {
    cwd: dataDir,
    env: {
      PATH,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const url = await readyUrl(child, output);
  return {
    url,
    printed: () => output.out,
    errors: () => output.err,
    async kill() {
      await end(child, "SIGKILL");
    },
    stop: () => end(child, "SIGTERM"),
    freeze: () => void child.kill("SIGSTOP"),
    wake: () => void child.kill("SIGCONT"),
    isRunning: () => !hasEnded(child),
  };
}

function collect(child: ChildProcess): { out: string; err: string } {
  const output = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output.err += text;
  });
  return output;
}

async function readyUrl(
  child: ChildProcess,
  output: { out: string; err: string },
): Promise<string> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit && child.exitCode === null) {
    const port = /localhost:(\d+)\/chat/.exec(output.out)?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
    await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit")]);
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not get ready:\n${output.out}${output.err}`);
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  await endChild(child, signal);
  return child.exitCode;
}
