import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endChild } from "./end-child.ts";
import { freePort } from "./free-port.ts";

export type TestRedis = {
  readonly url: string;
  /** Ends it as a crash would; what it keeps stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
};

/** Nothing on the disk; every write flushed before its answer; flushed once a second. */
export type AppendOnly = "no" | "always" | "everysec";

/** A redis-server of the tests' own, on a free port and in a folder of its own. */
export async function startRedis(
  appendOnly: AppendOnly,
  more: readonly string[] = [],
): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-redis-"));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn("redis-server", [...optionsFor(dir, port, appendOnly), ...more], {
      stdio: "ignore",
    });
    child.on("error", () => undefined);
    await whenReady(port, child);
  };
  const kill = async () => {
    if (child !== null) await endChild(child, "SIGKILL");
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    async stop() {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function optionsFor(dir: string, port: number, appendOnly: AppendOnly): string[] {
  const options: readonly (readonly [string, string])[] = [
    ["port", `${port}`],
    ["bind", "127.0.0.1"],
    ["dir", dir],
    ["save", ""],
    ["appendonly", appendOnly === "no" ? "no" : "yes"],
    ["appendfsync", appendOnly === "no" ? "no" : appendOnly],
  ];
  return options.flatMap(([name, value]) => [`--${name}`, value]);
}

const START_LIMIT_MS = 10_000;

async function whenReady(port: number, child: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await answersPing(port))) {
    if (child.pid === undefined) throw new Error("redis-server is missing: npm run setup");
    if (Date.now() > limit) throw new Error("redis-server did not get ready");
    await sleep(20);
  }
}

/** A server that still loads its file answers, but not with PONG. */
function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString().startsWith("+PONG"));
    });
    socket.once("error", () => resolve(false));
  });
}
