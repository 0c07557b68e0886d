import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startChild, waitFor } from "../../measure/start-child.ts";
import { APP_SECRET, PAGE_ID } from "../load/webhook-body.ts";
import type { Subject } from "./subject.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Starts the built service on a data folder of its own, with the measured dialogue as its library. */
export async function startService(fakeUrl: string): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-turn-"));
  const child = startChild({
    args: ["--enable-source-maps", join(ROOT, "dist/bot/main.js")],
    cwd: dataDir,
    env: {
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      LIBRARY_DIR: join(ROOT, "bench/dialogue"),
      LOG_LEVEL: "info",
      MESSENGER_APP_SECRET: APP_SECRET,
      MESSENGER_PAGE_ID: PAGE_ID,
      MESSENGER_PAGE_TOKEN: "bench-page-token",
      MESSENGER_VERIFY_TOKEN: "bench-verify-token",
      MESSENGER_GRAPH_URL: fakeUrl,
    },
  });
  const port = await waitFor(child, () => /localhost:(\d+)\/chat/.exec(child.printed())?.[1]);
  const url = `http://127.0.0.1:${port}`;
  return {
    name: "Dẫn Lối",
    pid: child.pid,
    webhook: new URL(`${url}/webhooks/messenger`),
    isAnswer: (answer, { text, turn }) => answer.endsWith(` #${turn} (${text})`),
    settled: () => whenSettled(url),
    async stop() {
      await child.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
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

const SETTLE_LIMIT_MS = 10_000;
const SETTLE_LOOK_MS = 100;
