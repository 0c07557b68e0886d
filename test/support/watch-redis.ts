import { once } from "node:events";
import { createConnection } from "node:net";
import { acceptScript } from "../../bot/store/redis/scripts/accept.ts";
import { commitScript } from "../../bot/store/redis/scripts/commit.ts";
import { countShardScript } from "../../bot/store/redis/scripts/count-shard.ts";
import { dropJournalScript } from "../../bot/store/redis/scripts/drop-journal.ts";
import { readLaneScript } from "../../bot/store/redis/scripts/read-lane.ts";
import { readOwedScript } from "../../bot/store/redis/scripts/read-owed.ts";
import { settleScript } from "../../bot/store/redis/scripts/settle.ts";
import { beatScript } from "../../bot/store/redis/scripts/shard-lease.ts";
import { takeAllowanceScript } from "../../bot/store/redis/scripts/take-allowance.ts";

/** One call of a client: a command, or a script with all that it does. */
export type RedisCall = {
  readonly name: string;
  /** The call itself, and the commands inside it. */
  readonly commands: number;
};

export type WatchedRedis = {
  /** Calls since the watch began, in order; what a process does whether or not anybody writes is left out. */
  calls(): Promise<readonly RedisCall[]>;
  stop(): void;
};

/** Hears of every command of a Redis server (MONITOR). It slows the server down: count, do not time. */
export async function watchRedis(url: string): Promise<WatchedRedis> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  socket.write("MONITOR\r\n");
  await once(socket, "data");
  return {
    async calls() {
      // What was done by now is in before the answer to this.
      const mark = `end-of-count-${Math.random()}`;
      const asker = createConnection(Number(port), hostname);
      asker.write(`PING ${mark}\r\n`);
      while (!text.includes(mark)) await once(socket, "data");
      asker.destroy();
      return callsOf(text.slice(0, text.indexOf(mark)));
    },
    stop: () => void socket.destroy(),
  };
}

const SCRIPTS: readonly (readonly [string, { readonly sha: string }])[] = [
  ["accept", acceptScript],
  ["read lane", readLaneScript],
  ["commit", commitScript],
  ["read owed", readOwedScript],
  ["settle", settleScript],
  ["drop journal", dropJournalScript],
  ["allowance", takeAllowanceScript],
  ["upkeep", beatScript],
  ["upkeep", countShardScript],
];

/** Looks for missed news, and the watch itself. */
const UPKEEP = new Set(["exists", "scard", "ping", "monitor", "info"]);

/** `+1764300000.123456 [0 127.0.0.1:50000] "evalsha" "sha" …`, and `[0 lua] …` for each command inside. */
function callsOf(text: string): readonly RedisCall[] {
  const calls: { name: string; commands: number }[] = [];
  for (const line of text.split("\r\n")) {
    const [, source, command = "", first = ""] =
      /^\+[\d.]+ \[\d+ (\S+)\] "([^"]+)"(?: "([^"]*)")?/.exec(line) ?? [];
    if (source === undefined) continue;
    const last = calls.at(-1);
    if (source === "lua" && last !== undefined) last.commands += 1;
    else if (source !== "lua")
      calls.push({ name: nameOf(command.toLowerCase(), first), commands: 1 });
  }
  return calls.filter(({ name }) => name !== "upkeep");
}

function nameOf(command: string, first: string): string {
  if (UPKEEP.has(command)) return "upkeep";
  const script = SCRIPTS.find(([, { sha }]) => command.startsWith("eval") && sha === first);
  return script?.[0] ?? command;
}
