import type { Acceptance, IncomingEvent } from "../lane-store.ts";
import { DEDUPE_MS } from "../lane-store.ts";
import { byShard } from "./by-shard.ts";
import { checkTexts } from "./checked-texts.ts";
import { eventEntry } from "./entries.ts";
import { noteName, shardKey } from "./key-names.ts";
import { listOf, numberOf, numberOrNullOf, textOf, textOrNullOf } from "./reply.ts";
import type { FreshLane, Room } from "./room.ts";
import { acceptScript } from "./scripts/accept.ts";

/** Queues the events that were not taken before, one call for each shard. */
export async function acceptEvents(
  room: Room,
  events: readonly IncomingEvent[],
  now: number,
): Promise<readonly Acceptance[]> {
  for (const { conversation, id, body } of events) checkTexts(conversation, id, body);
  const accepted: Acceptance[] = [];
  await Promise.all(
    [...byShard(events, room.shards)].map(async ([shard, own]) => {
      const numbers = await acceptInShard(
        room,
        shard,
        own.map((it) => it.item),
        now,
      );
      own.forEach(({ place }, index) => {
        const number = numbers[index] ?? 0;
        const outcome = number < 0 ? "duplicate" : "accepted";
        accepted[place] = { outcome, number: Math.abs(number) };
      });
    }),
  );
  return accepted;
}

async function acceptInShard(
  room: Room,
  shard: number,
  events: readonly IncomingEvent[],
  now: number,
): Promise<readonly number[]> {
  const held = room.leases.held(shard);
  const ours = held !== null && !held.leaving && room.leases.areLive();
  const entries = events.map((event) => eventEntry(event, now));
  const words = events.flatMap((event, place) => [
    event.conversation,
    noteName(event.conversation, event.id),
    entries[place] ?? "",
  ]);
  const head = [now, now - DEDUPE_MS, DEDUPE_MS, ours ? 0 : 1];
  const reply = listOf(await room.link.run(acceptScript, shardKey(shard), [...head, ...words]));
  const numbers = listOf(reply[0]).map(numberOf);
  if (ours && room.leases.held(shard) === held) {
    const fresh = new Map(
      listOf(reply[1]).map((it) => freshIn(listOf(it), events, entries, numbers)),
    );
    for (const conversation of new Set(events.map((it) => it.conversation))) {
      const lane = fresh.get(conversation);
      if (lane === undefined) room.fresh.delete(conversation);
      else room.fresh.set(conversation, lane);
      room.events.mark(conversation, shard);
    }
  }
  return numbers;
}

function freshIn(
  [conversation, session, speaker, day]: readonly unknown[],
  events: readonly IncomingEvent[],
  entries: readonly string[],
  numbers: readonly number[],
): [string, FreshLane] {
  const name = textOf(conversation);
  const own = numbers.flatMap((number, place) =>
    number > 0 && events[place]?.conversation === name
      ? [{ number, entry: entries[place] ?? "" }]
      : [],
  );
  const lane = {
    session: textOrNullOf(session),
    speaker: textOrNullOf(speaker),
    day: numberOrNullOf(day),
    first: own[0]?.number ?? 0,
    entries: own.map((it) => it.entry),
  };
  return [name, lane];
}
