import type { Cluster, Redis } from "ioredis";

/** Two ways to one Redis: commands, and news. */
export type RedisClients = {
  readonly commands: Redis | Cluster;
  readonly news: Redis | Cluster;
};

/**
 * Connects as the address says:
 * `redis://…`, `rediss://…`, `unix:/path/to.sock` one server;
 * `redis-sentinel://host:port,host:port/name` the master of that name, found by Sentinel;
 * `redis-cluster://host:port,host:port` a Cluster.
 * User and password stand before the hosts: `redis-sentinel://user:password@…`.
 * The client is loaded only here, so that a start without Redis does not pay for it.
 */
export async function connectRedis(url: string, timeouts: Timeouts): Promise<RedisClients> {
  const { Redis, Cluster } = await import("ioredis");
  const options = optionsFor(timeouts);
  const { scheme, credentials, hosts, path } = partsOf(url);
  if (scheme === "redis-cluster") {
    const redisOptions = { ...options, ...credentials };
    const cluster = new Cluster([...hosts], { enableAutoPipelining: true, redisOptions });
    return { commands: cluster, news: cluster };
  }
  const address = url.replace(/^unix:/, "");
  const sentinel = { ...options, ...RETRYING, ...credentials, sentinels: [...hosts], name: path };
  const open = () =>
    scheme === "redis-sentinel"
      ? new Redis(sentinel)
      : new Redis(address, { ...options, ...RETRYING });
  return { commands: open(), news: open() };
}

export type Timeouts = {
  /** A connection that answers nothing for so long is given up, ms. */
  readonly silentMs: number;
};

const COMMON = { enableAutoPipelining: true, protocol: 2, noDelay: true } as const;

/** Longest wait between two tries to connect, ms. */
const RETRY_MS = 400;
/** Commands wait for so many tries, about 7 s; then they fail, and a webhook is answered 503. */
const RETRIES = 18;

const RETRYING = { retryStrategy: (times: number) => Math.min(times * 50, RETRY_MS) };

function optionsFor({ silentMs }: Timeouts) {
  return {
    ...COMMON,
    socketTimeout: silentMs,
    connectTimeout: silentMs,
    maxRetriesPerRequest: RETRIES,
  };
}

type Parts = {
  readonly scheme: string;
  readonly credentials: { readonly username?: string; readonly password?: string };
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly path: string;
};

function partsOf(url: string): Parts {
  const [, scheme = "", username, password, hosts = "", path = ""] =
    /^([a-z-]+):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]*)\/?(.*)$/.exec(url) ?? [];
  return {
    scheme,
    credentials: {
      ...(username ? { username: decodeURIComponent(username) } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
    },
    hosts: hosts.split(",").map((it) => {
      const [host = "", port = "6379"] = it.split(":");
      return { host, port: Number(port) };
    }),
    path,
  };
}
