import { WORKERS, workerChannel } from "./key-names.ts";
import type { RedisLink } from "./redis-link.ts";
import { listOf, numberOf, pairsOf, textOf } from "./reply.ts";
import { beatScript } from "./scripts/shard-lease.ts";

/** One that is silent for so long is dead if its connection is gone too, ms. */
const QUIET_MS = 1_200;
/** How long a worker that left without a word is listed, ms. */
const REMEMBERED_MS = 60_000;

/**
 * Tells that a worker lives, and gives all that were heard within `leaseMs`. A silent one whose connection
 * is gone was killed, and is struck off before its time.
 */
export async function tellAlive(
  link: RedisLink,
  worker: string,
  leaseMs: number,
): Promise<readonly string[]> {
  const reply = listOf(await link.run(beatScript, WORKERS, [worker, REMEMBERED_MS]));
  const now = numberOf(reply[0]);
  const live: string[] = [];
  for (const [name, at] of pairsOf(reply[1])) {
    const silence = now - numberOf(at);
    if (silence >= leaseMs) continue;
    if (silence >= QUIET_MS && (await isGone(link, name))) await strikeOff(link, name);
    else live.push(name);
  }
  return live;
}

export async function strikeOff(link: RedisLink, worker: string): Promise<void> {
  await link.call("ZREM", WORKERS, worker);
}

async function isGone(link: RedisLink, name: string): Promise<boolean> {
  const reply = listOf(await link.call("PUBSUB", "NUMSUB", workerChannel(name)));
  return textOf(reply[1]) === "0";
}
