import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { hasEnded } from "../../test/support/end-child.ts";

export type ChildOrder = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
};

export type Child = {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Everything it printed so far, both streams. */
  readonly printed: () => string;
  stop(): Promise<void>;
};

/** Starts a node program of ours; it is told nothing of our environment but the PATH. */
export function startChild(order: ChildOrder): Child {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [...order.args], {
    cwd: order.cwd,
    env: { PATH, ...order.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot start node ${order.args.join(" ")}`);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text = (text + chunk).slice(-PRINTED_KEPT);
    });
  }
  return { process: child, pid, printed: () => text, stop: () => stopChild(child) };
}

/** Characters. */
const PRINTED_KEPT = 100_000;

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await exited;
  clearTimeout(force);
}

/** How long a program may take to stop before it is killed, ms. */
const GRACE_MS = 5000;

/** Resolves with what `look` finds after something was printed or said; rejects when the child ends or is late. */
export async function waitFor<T>(child: Child, look: () => T | undefined): Promise<T> {
  const limit = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (child.process.exitCode !== null || Date.now() > limit) {
      throw new Error(`a program did not get ready:\n${child.printed()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const READY_LIMIT_MS = 60_000;
