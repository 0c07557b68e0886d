import { watchRedis } from "../../test/support/watch-redis.ts";

/** What one turn asks of Redis. */
export type RedisCost = {
  /** Calls of the client that somebody waits for: without the way of the journal into the archive. */
  readonly roundTrips: number;
  /** All calls, and what scripts do inside. */
  readonly commands: number;
  /** Commands by the call that they belong to. */
  readonly byCall: Readonly<Record<string, number>>;
};

/** Takes turns one after the other, and gives what one of them costs. */
export async function countRedisCalls(
  url: string,
  turns: number,
  takeTurn: () => Promise<void>,
): Promise<RedisCost> {
  await takeTurn();
  const watched = await watchRedis(url);
  try {
    for (let turn = 0; turn < turns; turn += 1) await takeTurn();
    const calls = await watched.calls();
    const byCall: Record<string, number> = {};
    for (const { name, commands } of calls) byCall[name] = (byCall[name] ?? 0) + commands / turns;
    return {
      roundTrips: calls.filter(({ name }) => !JOURNAL.has(name)).length / turns,
      commands: calls.reduce((sum, it) => sum + it.commands, 0) / turns,
      byCall,
    };
  } finally {
    watched.stop();
  }
}

/** Shared by all turns that came since the last move, but for turns one by one. */
const JOURNAL: ReadonlySet<string> = new Set(["lrange", "drop journal"]);
