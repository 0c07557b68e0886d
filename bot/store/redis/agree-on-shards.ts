import { ABOUT } from "./key-names.ts";
import type { RedisLink } from "./redis-link.ts";
import { listOf, textOrNullOf } from "./reply.ts";

/** Changed when a program could no longer read what an older one wrote. */
const LAYOUT = "1";

/** The first process lays down the number of shards; conversations would not be found under another. */
export async function agreeOnShards(link: RedisLink, shards: number): Promise<void> {
  await link.call("HSETNX", ABOUT, "shards", shards);
  await link.call("HSETNX", ABOUT, "layout", LAYOUT);
  const [stored, layout] = listOf(await link.call("HMGET", ABOUT, "shards", "layout")).map(
    textOrNullOf,
  );
  if (layout !== LAYOUT) {
    throw new Error(
      `the lane store in Redis has layout ${layout}, this program knows ${LAYOUT}: start the version that made it`,
    );
  }
  if (stored !== String(shards)) {
    throw new Error(
      `REDIS_SHARDS is ${shards}, but what is in Redis was laid out for ${stored}: set REDIS_SHARDS=${stored}`,
    );
  }
}
