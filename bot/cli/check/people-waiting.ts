import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readConfig } from "../../config.ts";
import { takeDataFolder } from "../../store/data-lock.ts";
import type { WaitingCount } from "../../store/lane-store.ts";
import { openLaneStore } from "../../store/open-lane-store.ts";
import { askServer } from "../ask-server.ts";
import type { Io } from "../command.ts";

/**
 * How many people stand at each step: the running server knows, else the store of the data folder does.
 * Nobody stands anywhere where there is no such folder yet.
 */
export async function peopleWaiting(io: Io): Promise<readonly WaitingCount[]> {
  const config = readConfig(io.env, {
    libraryDir: io.shippedDir,
    readFile: (path) => readFileSync(path, "utf8"),
  });
  const { dataDir, redis } = config;
  const since = io.now() - SESSION_MS;
  if (redis === null && !existsSync(join(dataDir, "lanes.db"))) return [];
  const lock = takeDataFolder(dataDir);
  if (lock.outcome === "held") {
    const answer = await askServer(dataDir, { method: "waiting people", params: { since } });
    return counted.parse(answer).counts;
  }
  try {
    const complain = (error: unknown) => io.err(String(error));
    const store = await openLaneStore({ redis, dataDir, works: false, journal: "own", complain });
    try {
      return await store.countWaiting(since);
    } finally {
      await store.close();
    }
  } finally {
    lock.release();
  }
}

/** A session ends after 30 days without a message. */
const SESSION_MS = 30 * 24 * 3_600_000;

const counted = z.object({
  counts: z.array(z.object({ flow: z.string(), step: z.string(), people: z.number() })),
});
