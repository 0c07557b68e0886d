import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { bundleBench } from "../measure/bundle-bench.ts";
import { startChild, waitFor } from "../measure/start-child.ts";

/** A server whose webhook answers 200, and nothing else comes of it. */
export type Door = {
  readonly name: string;
  readonly pid: number;
  readonly webhook: URL;
  stop(): Promise<void>;
};

const listening = z.object({ port: z.number() });

/** Starts the embedded store behind its webhook, with nobody at work. */
export async function startDoor(): Promise<Door> {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-accept-"));
  const child = startChild({
    args: [await bundleBench("accept/doors-only")],
    cwd: dataDir,
    env: { NODE_ENV: "production" },
  });
  let port: number | undefined;
  child.process.on("message", (message) => {
    port = listening.parse(message).port;
  });
  const known = await waitFor(child, () => port);
  return {
    name: "Dẫn Lối, embedded",
    pid: child.pid,
    webhook: new URL(`http://127.0.0.1:${known}/webhooks/messenger`),
    async stop() {
      await child.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
