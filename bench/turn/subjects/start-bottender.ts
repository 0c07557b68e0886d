import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startRedis } from "../../../test/support/start-redis.ts";
import { startChild, waitFor } from "../../measure/start-child.ts";
import { APP_SECRET, PAGE_ID } from "../load/webhook-body.ts";
import type { Subject } from "./subject.ts";

const VERSION = "1.5.5";
const HERE = join(import.meta.dirname, "bottender");
/** Work folder; kept, so that the next run need not install it again. */
const HOME = join(tmpdir(), `dan-loi-bench-bottender-${VERSION}`);

const listening = z.object({ port: z.number() });

/** Starts bottender with its sessions in its memory or in a Redis of its own, saying the same dialogue. */
export async function startBottender(
  fakeUrl: string,
  sessions: "memory" | "redis",
): Promise<Subject> {
  install();
  const redis = sessions === "redis" ? await startRedis("everysec") : null;
  const child = startChild({
    args: [join(HOME, "server.cjs")],
    cwd: HOME,
    env: {
      NODE_ENV: "production",
      ...(redis === null ? {} : { BENCH_REDIS_PORT: new URL(redis.url).port }),
      BENCH_GRAPH_URL: fakeUrl,
      BENCH_PAGE_ID: PAGE_ID,
      BENCH_APP_SECRET: APP_SECRET,
    },
  });
  let port: number | undefined;
  child.process.on("message", (message) => {
    port = listening.parse(message).port;
  });
  const known = await waitFor(child, () => port);
  return {
    id: `bottender-${sessions}`,
    name: `bottender ${VERSION}, ${sessions === "redis" ? "Redis" : "memory"}`,
    pid: child.pid,
    webhook: new URL(`http://127.0.0.1:${known}/webhooks/messenger`),
    pages: [PAGE_ID],
    redisUrl: redis?.url ?? null,
    // Not its number: the session is saved after the answer is sent, and a quick citizen is counted twice.
    isAnswer: (answer, { text }) => answer.endsWith(` (${text})`),
    // It has no queue that could be asked; what it still does after an answer takes less than this.
    settled: () => sleep(QUIET_MS),
    async stop() {
      await child.stop();
      await redis?.stop();
    },
  };
}

const QUIET_MS = 300;

/** It is no dependency of ours: 534 packages, and no release since 2023. */
function install(): void {
  mkdirSync(HOME, { recursive: true });
  if (!existsSync(join(HOME, "node_modules/bottender"))) {
    writeFileSync(join(HOME, "package.json"), '{"private":true}\n');
    const options = ["--no-audit", "--no-fund", "--ignore-scripts"];
    execFileSync("npm", ["install", ...options, `bottender@${VERSION}`], { cwd: HOME });
  }
  copyFileSync(join(HERE, "dialogue.cjs"), join(HOME, "index.js"));
  copyFileSync(join(HERE, "settings.cjs"), join(HOME, "bottender.config.js"));
  copyFileSync(join(HERE, "server.cjs"), join(HOME, "server.cjs"));
}
