import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { endChild } from "./end-child.ts";
import { freePort } from "./free-port.ts";
import type { TestRedis } from "./start-redis.ts";
import { startRedis } from "./start-redis.ts";

export type TestSentinel = {
  /** redis-sentinel://…/mymaster */
  readonly url: string;
  /** Resolves when the replica has everything that the master acknowledged. */
  replicated(): Promise<void>;
  /** Ends the master as a crash would. */
  killMaster(): Promise<void>;
  stop(): Promise<void>;
};

const START_LIMIT_MS = 20_000;

/** A master, its replica, and one Sentinel that may decide alone. */
export async function startRedisSentinel(): Promise<TestSentinel> {
  const master = await startRedis("always");
  const { hostname, port } = new URL(master.url);
  const replica = await startRedis("always", ["--replicaof", `${hostname} ${port}`]);
  const sentinel = await startSentinel(Number(port));
  await until(() => isReady(sentinel.port));
  return {
    url: `redis-sentinel://127.0.0.1:${sentinel.port}/mymaster`,
    async replicated() {
      const client = new Redis(master.url);
      // WAIT is for what this connection wrote.
      await client.set("test:mark", "1");
      await until(async () => (await client.wait(1, 1000)) === 1);
      client.disconnect();
    },
    killMaster: () => master.kill(),
    async stop() {
      await sentinel.stop();
      for (const server of [master, replica] satisfies TestRedis[]) await server.stop();
    },
  };
}

async function startSentinel(master: number) {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-sentinel-"));
  const port = await freePort();
  const settings = [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${dir}`,
    `sentinel monitor mymaster 127.0.0.1 ${master} 1`,
    "sentinel down-after-milliseconds mymaster 500",
    "sentinel failover-timeout mymaster 3000",
  ];
  const file = join(dir, "sentinel.conf");
  await writeFile(file, `${settings.join("\n")}\n`);
  const child: ChildProcess = spawn("redis-server", [file, "--sentinel"], { stdio: "ignore" });
  return {
    port,
    async stop() {
      await endChild(child, "SIGKILL");
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Whether the Sentinel answers and knows of the replica, which it asks the master for. */
async function isReady(port: number): Promise<boolean> {
  const client = new Redis({ port, host: "127.0.0.1", lazyConnect: true, retryStrategy: null });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const replicas = await client.call("SENTINEL", "REPLICAS", "mymaster");
    return Array.isArray(replicas) && replicas.length === 1 && String(replicas[0]).includes("ok");
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error("Redis with Sentinel did not get ready");
    await sleep(100);
  }
}
