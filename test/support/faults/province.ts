import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppendOnly, TestRedis } from "../start-redis.ts";
import { startRedis } from "../start-redis.ts";
import type { RunningServer } from "../start-server.ts";
import { startServer } from "../start-server.ts";
import type { FakePage } from "./fake-page.ts";
import { startFakePage } from "./fake-page.ts";

export const PAGE = "100200300400500";
export const APP_SECRET = "test-app-secret";

export type Role = "both" | "web" | "worker";

/** A service of one or many processes, with all that it needs. It speaks the measured dialogue unless told otherwise. */
export type Province = {
  readonly page: FakePage;
  /** Null: the embedded store. */
  readonly redis: TestRedis | null;
  /** Starts a process, perhaps with settings of its own. */
  start(role: Role, settings?: Readonly<Record<string, string>>): Promise<RunningServer>;
  /** The settings that its processes have, for command-line programs. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops whatever still runs, and removes everything. */
  close(): Promise<void>;
};

const LIBRARY = join(import.meta.dirname, "../../../bench/dialogue");

export async function openProvince(
  store: "embedded" | AppendOnly,
  library = LIBRARY,
): Promise<Province> {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-faults-"));
  await mkdir(join(dir, "data"));
  const page = await startFakePage();
  const redis = store === "embedded" ? null : await startRedis(store);
  const running: RunningServer[] = [];
  const env = {
    DATA_DIR: join(dir, "data"),
    LIBRARY_DIR: library,
    LOG_LEVEL: "fatal",
    MESSENGER_APP_SECRET: APP_SECRET,
    MESSENGER_VERIFY_TOKEN: "verify-me",
    MESSENGER_PAGE_ID: PAGE,
    MESSENGER_PAGE_TOKEN: "test-page-token",
    MESSENGER_GRAPH_URL: page.url,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  return {
    page,
    redis,
    env,
    async start(role, settings = {}) {
      const roles = redis === null ? {} : { ROLE: role };
      const server = await startServer(env.DATA_DIR, { ...env, ...roles, ...settings });
      running.push(server);
      return server;
    },
    async close() {
      for (const server of running) await server.kill();
      await redis?.stop();
      await page.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
