import type { DeadLetter, LaneStore } from "../lane-store.ts";
import { LIVE_ITEMS_KEPT } from "../lane-store.ts";
import { checkTexts } from "./checked-texts.ts";
import { readEvent, readLiveItem, readOutgoing } from "./entries.ts";
import { bucketKey, counterKey, LIVE, shardKey, shardOf, tokenKey } from "./key-names.ts";
import {
  listOf,
  numberOf,
  numberOrNullOf,
  pairsOf,
  textOf,
  textOrNullOf,
  textsOf,
} from "./reply.ts";
import type { Room } from "./room.ts";
import { appendLiveScript } from "./scripts/append-live.ts";
import { countShardScript } from "./scripts/count-shard.ts";
import { readLiveScript } from "./scripts/read-live.ts";
import { replaceTokenScript } from "./scripts/replace-token.ts";
import { retryDeadScript } from "./scripts/retry-dead.ts";
import { takeAllowanceScript } from "./scripts/take-allowance.ts";

type LiveVerbs = "appendLive" | "readLive";

export function redisLive({ link, shards }: Room): Pick<LaneStore, LiveVerbs> {
  const keyOf = (conversation: string) => shardKey(shardOf(conversation, shards));
  return {
    async appendLive(conversation, { id, body }, now) {
      checkTexts(conversation, id, body);
      const words = [conversation, id, now, body, LIVE];
      return numberOf(await link.run(appendLiveScript, keyOf(conversation), words));
    },
    async readLive(conversation, after, limit) {
      const words = [conversation, after, Math.min(limit, LIVE_ITEMS_KEPT)];
      const entries = textsOf(await link.run(readLiveScript, keyOf(conversation), words));
      return entries.map(readLiveItem);
    },
  };
}

type SideVerbs =
  | "deadLetters"
  | "retryDeadLetter"
  | "readToken"
  | "replaceToken"
  | "takeNumbers"
  | "takeAllowance"
  | "health";

export function redisSide(room: Room): Pick<LaneStore, SideVerbs> {
  const { link } = room;
  return {
    deadLetters: (limit) => deadLetters(room, limit),
    retryDeadLetter: (id, now) => retryDeadLetter(room, id, now),
    async readToken(name) {
      const [value, version] = listOf(await link.call("HMGET", tokenKey(name), "value", "version"));
      return { value: textOrNullOf(value), version: numberOrNullOf(version) ?? 0 };
    },
    async replaceToken(name, value, version) {
      checkTexts(name, value);
      return numberOf(await link.run(replaceTokenScript, tokenKey(name), [value, version])) === 1;
    },
    async takeNumbers(name, count) {
      if (!Number.isSafeInteger(count) || count < 1) {
        throw new RangeError(`${count} numbers of "${name}" asked for: at least 1 must be`);
      }
      return numberOf(await link.call("INCRBY", counterKey(name), count)) - count + 1;
    },
    async takeAllowance(account, want, { perSecond, burst }, now) {
      const words = [want, perSecond, burst, now];
      return numberOf(await link.run(takeAllowanceScript, bucketKey(account), words));
    },
    async health(now) {
      const counts = await Promise.all(
        allShards(room).map((shard) => link.run(countShardScript, shardKey(shard), [])),
      );
      const sums = [0, 0, 0, 0];
      let oldest = now;
      for (const count of counts.map(listOf)) {
        sums.forEach((sum, place) => {
          sums[place] = sum + numberOf(count[place]);
        });
        oldest = Math.min(oldest, numberOrNullOf(count[4]) ?? now);
      }
      const [waitingEvents = 0, outgoing = 0, dead = 0, journal = 0] = sums;
      return { waitingEvents, outgoing, deadLetters: dead, journal, oldestEventAge: now - oldest };
    },
  };
}

function allShards({ shards }: Room): readonly number[] {
  return Array.from({ length: shards }, (_, shard) => shard);
}

/** Ids of a stream are times of Redis' clock, so those of all shards can be put in one order. */
async function deadLetters(room: Room, limit: number): Promise<readonly DeadLetter[]> {
  const streams = await Promise.all(
    allShards(room).map((shard) =>
      room.link.call("XRANGE", `${shardKey(shard)}:dead`, "-", "+", "COUNT", limit),
    ),
  );
  const letters = streams.flatMap((stream, shard) =>
    listOf(stream).map((entry) => {
      const [streamId, fields] = listOf(entry);
      return { streamId: textOf(streamId), letter: letterOf(shard, textOf(streamId), fields) };
    }),
  );
  letters.sort((one, other) => compareStreamIds(one.streamId, other.streamId));
  return letters.slice(0, limit).map((it) => it.letter);
}

function letterOf(shard: number, streamId: string, fields: unknown): DeadLetter {
  const known = new Map(pairsOf(fields));
  const entry = known.get("entry") ?? "";
  const kind = known.get("kind") === "event" ? "event" : "outgoing";
  const body = kind === "event" ? readEvent(entry, 0, 0).body : readOutgoing(entry).draft.body;
  return {
    id: `${shard}.${streamId}`,
    kind,
    conversation: known.get("conversation") ?? "",
    body,
    reason: known.get("reason") ?? "",
    at: Number(known.get("at")),
  };
}

function compareStreamIds(one: string, other: string): number {
  const [time = 0, order = 0] = one.split("-").map(Number);
  const [otherTime = 0, otherOrder = 0] = other.split("-").map(Number);
  return time - otherTime || order - otherOrder;
}

async function retryDeadLetter(room: Room, id: string, now: number): Promise<boolean> {
  const [, shardText, streamId] = /^(\d{1,4})\.(\d{1,15}-\d{1,15})$/.exec(id) ?? [];
  const shard = Number(shardText);
  if (streamId === undefined || shard >= room.shards) return false;
  const reply = await room.link.run(retryDeadScript, shardKey(shard), [streamId, now]);
  if (!Array.isArray(reply)) return false;
  const [conversation, kind] = textsOf(reply);
  if (conversation !== undefined && room.leases.held(shard) !== null) {
    const queue = kind === "event" ? room.events : room.owing;
    queue.mark(conversation, shard);
    // What we remember of either no longer is all there is.
    room.fresh.delete(conversation);
    room.owed.forget(conversation);
  }
  return true;
}
