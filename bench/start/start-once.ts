import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../test/support/free-port.ts";
import { sharedClock } from "../measure/clock.ts";
import { cpuTime } from "../measure/cpu-time.ts";
import { residentMemory } from "../measure/memory.ts";
import { serverArgs } from "../measure/server-args.ts";
import { startChild } from "../measure/start-child.ts";

export type Start = {
  /** From starting the process to an open port, ms. */
  readonly openMs: number;
  /** Processor time until then, ms. */
  readonly cpuMs: number;
  /** Half a second later, MB. */
  readonly memory: number;
  /** When the port was open; ms of the shared clock. */
  readonly openedAt: number;
};

/** Starts the built service with the shipped library, waits until its port is open, and stops it. */
export async function startOnce(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<Start> {
  const port = await freePort();
  const startedAt = sharedClock();
  const child = startChild({
    args: [...nodeOptions, ...serverArgs()],
    cwd: dataDir,
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      ...settings,
    },
  });
  try {
    while (!(await isOpen(port))) {
      const late = sharedClock() - startedAt > START_LIMIT_MS;
      if (late || child.process.exitCode !== null) {
        throw new Error(`the service did not start:\n${child.printed()}`);
      }
      await sleep(LOOK_MS);
    }
    const openedAt = sharedClock();
    const cpuMs = cpuTime(child.pid);
    await sleep(SETTLE_MS);
    const memory = residentMemory(child.pid);
    return { openMs: openedAt - startedAt, cpuMs, memory, openedAt };
  } finally {
    await child.stop();
  }
}

const START_LIMIT_MS = 60_000;
const LOOK_MS = 2;
const SETTLE_MS = 500;

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
