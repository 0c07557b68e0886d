import { join } from "node:path";
import { z } from "zod";
import { startChild, waitFor } from "../../measure/start-child.ts";
import { PAGE_ID } from "../load/webhook-body.ts";
import type { Subject } from "./subject.ts";

const ROOT = join(import.meta.dirname, "../../..");

const listening = z.object({ port: z.number() });

/**
 * Starts one of the two servers that do the least a bot can do, for comparison. Without a fake of the vendor
 * they only answer 200.
 */
export async function startBare(
  kind: "node-http" | "express",
  fakeUrl: string | null,
): Promise<Subject> {
  const child = startChild({
    args: ["--import", "tsx", join(import.meta.dirname, `bare-${kind}.ts`)],
    cwd: ROOT,
    env: { MESSENGER_GRAPH_URL: fakeUrl ?? "", NODE_ENV: "production" },
  });
  let port: number | undefined;
  child.process.on("message", (message) => {
    port = listening.parse(message).port;
  });
  const known = await waitFor(child, () => port);
  return {
    id: kind,
    name: kind === "express" ? "bare Express 5" : "bare node:http",
    pid: child.pid,
    webhook: new URL(`http://127.0.0.1:${known}/webhooks/messenger`),
    pages: [PAGE_ID],
    redisUrl: null,
    isAnswer: (answer, { text }) => answer === text,
    settled: () => Promise.resolve(),
    stop: () => child.stop(),
  };
}
