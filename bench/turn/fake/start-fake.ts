import { join } from "node:path";
import { z } from "zod";
import { startChild, waitFor } from "../../measure/start-child.ts";
import type { Answer } from "../load/answers.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** User, text, ms of the shared clock. */
export type Arrival = readonly [string, string, number];

const told = z.union([
  z.object({ port: z.number() }),
  z.object({ arrived: z.array(z.tuple([z.string(), z.string(), z.number()])), calls: z.number() }),
]);

export type Fake = {
  /** What stands for https://graph.facebook.com. */
  readonly url: string;
  /** Calls of every kind that it has heard of. */
  readonly calls: () => number;
  stop(): Promise<void>;
};

/** Starts the fake of the vendor in a process of its own; `hear` is called for each message that arrives. */
export async function startFake(hear: (answer: Answer) => void): Promise<Fake> {
  const child = startChild({
    args: ["--import", "tsx", join(import.meta.dirname, "send-api.ts")],
    cwd: ROOT,
    env: { NODE_ENV: "production" },
  });
  let port: number | undefined;
  let calls = 0;
  child.process.on("message", (message) => {
    const said = told.parse(message);
    if ("port" in said) {
      port = said.port;
      return;
    }
    calls = said.calls;
    for (const [user, text, at] of said.arrived) hear({ user, text, at });
  });
  const known = await waitFor(child, () => port);
  return { url: `http://127.0.0.1:${known}`, calls: () => calls, stop: () => child.stop() };
}
