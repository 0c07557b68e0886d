import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { TestRedis } from "../../../test/support/start-redis.ts";
import { startRedis } from "../../../test/support/start-redis.ts";
import { serverArgs } from "../../measure/server-args.ts";
import { startChild, waitFor } from "../../measure/start-child.ts";
import { APP_SECRET, PAGE_ID } from "../load/webhook-body.ts";
import type { Subject } from "./subject.ts";

const ROOT = join(import.meta.dirname, "../../..");

export type ServiceOrder = {
  readonly fakeUrl: string;
  readonly store: "embedded" | "redis";
  /** Only with Redis. */
  readonly role?: "web" | "both";
  /** Fills what the service is to find, before it starts. */
  readonly fill?: (home: ServiceHome) => Promise<void>;
};

/** Where a service keeps things. */
export type ServiceHome = { readonly dataDir: string; readonly redisUrl: string | null };

/** Starts the built service on stores of its own, with the measured dialogue as its library. */
export async function startService(order: ServiceOrder): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-turn-"));
  const redis = order.store === "redis" ? await startRedis("everysec") : null;
  const home = { dataDir, redisUrl: redis?.url ?? null };
  try {
    await order.fill?.(home);
    return await begin(order, home, redis);
  } catch (error) {
    await redis?.stop();
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function begin(
  { fakeUrl, store, role = "both" }: ServiceOrder,
  { dataDir, redisUrl }: ServiceHome,
  redis: TestRedis | null,
): Promise<Subject> {
  const pages = join(dataDir, "pages.yaml");
  await writeFile(pages, PAGES.map(entryOf).join(""));
  const child = startChild({
    args: serverArgs(),
    cwd: dataDir,
    env: {
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      LIBRARY_DIR: join(ROOT, "bench/dialogue"),
      LOG_LEVEL: "info",
      CHANNELS_FILE: pages,
      MESSENGER_GRAPH_URL: fakeUrl,
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl, ROLE: role }),
    },
  });
  const port = await waitFor(child, () => /localhost:(\d+)\/chat/.exec(child.printed())?.[1]);
  const url = `http://127.0.0.1:${port}`;
  return {
    id: store,
    name: store === "redis" ? "Dẫn Lối, Redis" : "Dẫn Lối, embedded",
    pid: child.pid,
    webhook: new URL(`${url}/webhooks/messenger`),
    pages: PAGES,
    redisUrl,
    isAnswer: (answer, { text, turn }) => answer.endsWith(` #${turn} (${text})`),
    settled: () => whenSettled(url),
    async stop() {
      await child.stop();
      await redis?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Pages of the service. We send 200 messages a second for one Page at the most, by Meta's rules; a province has many. */
export const PAGES = Array.from({ length: 32 }, (_, place) => String(Number(PAGE_ID) + place));

function entryOf(page: string): string {
  const secrets = `{app_secret: ${APP_SECRET}, verify_token: bench, page_token: bench-page-token}`;
  return `- {channel: messenger, account: "${page}", secrets: ${secrets}}\n`;
}

const health = z.object({
  waitingEvents: z.number(),
  outgoing: z.number(),
  journal: z.number(),
  deadLetters: z.number(),
});

/** Every event taken, everything owed sent, the journal in the archive. */
async function whenSettled(url: string): Promise<void> {
  const limit = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    // A connection of its own: one that idled between two rounds may just be closed by the server.
    const response = await fetch(`${url}/readyz`, { headers: { connection: "close" } });
    const left = health.parse(await response.json());
    if (left.deadLetters > 0) throw new Error(`${left.deadLetters} messages are dead letters`);
    if (left.waitingEvents + left.outgoing + left.journal === 0) return;
    if (Date.now() > limit) throw new Error(`not settled: ${JSON.stringify(left)}`);
    await sleep(SETTLE_LOOK_MS);
  }
}

const SETTLE_LIMIT_MS = 30_000;
const SETTLE_LOOK_MS = 100;
