import type { RedisClients } from "./connect-redis.ts";
import { connectRedis } from "./connect-redis.ts";
import { numberOf } from "./reply.ts";
import type { Script } from "./scripts/script.ts";

/** All that the lane store asks of Redis. Calls of one turn of the event loop travel together. */
export type RedisLink = {
  call(command: string, ...words: readonly (string | number)[]): Promise<unknown>;
  run(script: Script, key: string, words: readonly (string | number)[]): Promise<unknown>;
  /** How many of the keys exist. */
  countExisting(keys: readonly string[]): Promise<number>;
  subscribe(...channels: readonly string[]): void;
  unsubscribe(...channels: readonly string[]): void;
  /** Hears of every message of the subscribed channels. */
  onNews(listener: (channel: string, message: string) => void): void;
  /** Hears when a connection stands again: news of meanwhile is lost, and what calls did may be unknown. */
  onBack(listener: () => void): void;
  /** Whether commands and news are both connected at this moment. */
  isUp(): boolean;
  /** Throws once it is closed. */
  checkOpen(): void;
  /** Waits for what was asked for; refuses what comes later. */
  close(): Promise<void>;
};

/** A connection that is silent for so long, though asked, is given up; ms. */
const SILENT_MS = 6_000;

export async function openLink(
  url: string,
  complain: (error: unknown) => void,
): Promise<RedisLink> {
  const { commands, news } = await connectRedis(url, { silentMs: SILENT_MS });
  const tell = complainOnce(complain);
  const backs: (() => void)[] = [];
  for (const client of new Set([commands, news])) {
    let stoodBefore = false;
    client.on("error", tell.failed);
    client.on("ready", () => {
      tell.worked();
      if (stoodBefore) for (const hear of backs) hear();
      stoodBefore = true;
    });
  }
  const pending = new Set<Promise<unknown>>();
  let closed = false;
  const checkOpen = (): void => {
    if (closed) throw new Error("the lane store is closed");
  };
  const call: RedisLink["call"] = async (command, ...words) => {
    checkOpen();
    const answer = commands.call(command, [...words]);
    pending.add(answer);
    const done = () => void pending.delete(answer);
    answer.then(done, done);
    return answer;
  };
  return {
    call,
    checkOpen,
    run: (script, key, words) =>
      call("EVALSHA", script.sha, 1, key, ...words).catch((error: unknown) => {
        // A Redis that was started again has forgotten its scripts.
        if (!isUnknownScript(error)) throw error;
        return call("EVAL", script.source, 1, key, ...words);
      }),
    async countExisting(keys) {
      // Keys of several shards go into one call only where there is one node.
      const calls = commands.isCluster ? keys.map((key) => [key]) : [keys];
      const counts = await Promise.all(calls.map((some) => call("EXISTS", ...some)));
      return counts.reduce<number>((sum, count) => sum + numberOf(count), 0);
    },
    subscribe: (...channels) => void news.subscribe(...channels).catch(tell.failed),
    unsubscribe: (...channels) => void news.unsubscribe(...channels).catch(tell.failed),
    onNews: (listener) => void news.on("message", listener),
    onBack: (listener) => void backs.push(listener),
    isUp: () => commands.status === "ready" && news.status === "ready",
    async close() {
      if (closed) return;
      while (pending.size > 0) await Promise.allSettled(pending);
      closed = true;
      end({ commands, news });
    },
  };
}

function end({ commands, news }: RedisClients): void {
  news.disconnect();
  if (commands !== news) commands.disconnect();
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("NOSCRIPT");
}

/** An outage is one event, however often a reconnection fails. */
function complainOnce(complain: (error: unknown) => void) {
  let told = false;
  return {
    failed: (error: unknown) => {
      if (!told) complain(error);
      told = true;
    },
    worked: () => {
      told = false;
    },
  };
}
