import type { TurnCost } from "../../test/support/watch-redis.ts";
import { costOf, watchRedis } from "../../test/support/watch-redis.ts";

/** Takes turns one after the other, and gives what one of them asks of Redis. */
export async function countRedisCalls(
  url: string,
  turns: number,
  takeTurn: () => Promise<void>,
): Promise<TurnCost> {
  await takeTurn();
  const watched = await watchRedis(url);
  try {
    for (let turn = 0; turn < turns; turn += 1) await takeTurn();
    return costOf(await watched.calls(), turns);
  } finally {
    watched.stop();
  }
}
