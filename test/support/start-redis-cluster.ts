import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import type { TestRedis } from "./start-redis.ts";
import { startRedis } from "./start-redis.ts";

export type TestCluster = {
  readonly url: string;
  clear(): Promise<void>;
  stop(): Promise<void>;
};

const MASTERS = 3;
const START_LIMIT_MS = 20_000;

/** Three masters that share the slots, without replicas. */
export async function startRedisCluster(): Promise<TestCluster> {
  const nodes: TestRedis[] = [];
  for (let node = 0; node < MASTERS; node += 1)
    nodes.push(await startRedis("no", ["--cluster-enabled", "yes"]));
  const hosts = nodes.map(({ url }) => new URL(url).host);
  execFileSync("redis-cli", ["--cluster", "create", ...hosts, "--cluster-yes"], { stdio: "pipe" });
  const clients = nodes.map(({ url }) => new Redis(url));
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await agree(clients))) {
    if (Date.now() > limit) throw new Error("the cluster did not get ready");
    await sleep(50);
  }
  return {
    url: `redis-cluster://${hosts.join(",")}`,
    async clear() {
      for (const client of clients) await client.flushall();
    },
    async stop() {
      for (const client of clients) client.disconnect();
      for (const node of nodes) await node.stop();
    },
  };
}

async function agree(clients: readonly Redis[]): Promise<boolean> {
  const infos = await Promise.all(clients.map((it) => it.call("CLUSTER", "INFO")));
  return infos.every((info) => String(info).includes("cluster_state:ok"));
}
