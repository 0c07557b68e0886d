import { z } from "zod";
import type { WaitingCount } from "../lane-store.ts";
import { shardKey } from "./key-names.ts";
import { textOrNullOf, textsOf } from "./reply.ts";
import type { Room } from "./room.ts";
import { dayOf } from "./session-age.ts";

const PAGE = 200;

/** Reads the sessions of every shard, a page at a time. */
export async function countWaiting(room: Room, since: number): Promise<readonly WaitingCount[]> {
  const counts = new Map<string, WaitingCount>();
  for (let shard = 0; shard < room.shards; shard += 1) {
    for await (const session of sessionsOf(room, shardKey(shard), since)) {
      const place = placeOf(session, since);
      if (place === null) continue;
      const key = `${place.flow}\0${place.step}`;
      counts.set(key, { ...place, people: (counts.get(key)?.people ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort(
    (one, other) => compare(one.flow, other.flow) || compare(one.step, other.step),
  );
}

async function* sessionsOf(room: Room, key: string, since: number): AsyncGenerator<string> {
  for (let from = 0; ; from += PAGE) {
    const page = textsOf(
      await room.link.call(
        "ZRANGE",
        `${key}:lanes`,
        dayOf(since),
        "+inf",
        "BYSCORE",
        "LIMIT",
        from,
        PAGE,
      ),
    );
    const sessions = await Promise.all(
      page.map((conversation) => room.link.call("HGET", `${key}:l:${conversation}`, "session")),
    );
    for (const session of sessions.map(textOrNullOf)) if (session !== null) yield session;
    if (page.length < PAGE) return;
  }
}

const placed = z.object({
  lastAt: z.number(),
  frames: z.array(z.object({ flow: z.string(), step: z.string() })).min(1),
});

/** Sessions that are no JSON are passed over: whoever wrote them wrote no place. */
function placeOf(session: string, since: number): { flow: string; step: string } | null {
  const read = placed.safeParse(parse(session));
  const last = read.success && read.data.lastAt >= since ? read.data.frames.at(-1) : undefined;
  return last ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
