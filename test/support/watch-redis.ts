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

/** What a turn costs, one after the other. */
export type TurnCost = {
  /** Calls that somebody waits for: without the way of the journal into the archive. */
  readonly roundTrips: number;
  /** Calls and what scripts do inside, with one move of journal lines, which turns share under load. */
  readonly commands: number;
  /** Commands by the call that they belong to. */
  readonly byCall: Readonly<Record<string, number>>;
};

/** Shares the calls of some turns out to one of them. */
export function costOf(calls: readonly RedisCall[], turns: number): TurnCost {
  const moves = calls.filter(({ name }) => name === "drop journal").length;
  const sums = new Map<string, number>();
  for (const { name, commands } of calls) sums.set(name, (sums.get(name) ?? 0) + commands);
  const byCall = Object.fromEntries(
    [...sums].map(([name, sum]) => [name, sum / (JOURNAL.has(name) ? moves : turns)]),
  );
  return {
    roundTrips: calls.filter(({ name }) => !JOURNAL.has(name)).length / turns,
    commands: Object.values(byCall).reduce((sum, it) => sum + it, 0),
    byCall,
  };
}

const JOURNAL: ReadonlySet<string> = new Set(["lrange", "drop journal"]);

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
