import type { Exchanged, Line } from "../turn/load/exchange.ts";
import { exchange } from "../turn/load/exchange.ts";
import type { Talk } from "../turn/load/talk.ts";
import { startTalk } from "../turn/load/talk.ts";
import { storedPerson } from "./stored-people.ts";

/** People of a store who write, by their place. */
export type Crowd = { readonly size: number; readonly talks: Map<number, Talk> };

/**
 * Lets people who are in the store write one message each, some at a time, drawn by lot: what a store keeps
 * at hand of those who wrote just now helps little.
 */
export async function walk(
  crowd: Crowd,
  line: Line,
  { turns, atOnce }: { readonly turns: number; readonly atOnce: number },
): Promise<{ readonly ms: number; readonly failures: readonly Exchanged[] }> {
  const failures: Exchanged[] = [];
  const busy = new Set<number>();
  let begun = 0;
  const began = performance.now();
  const walker = async (): Promise<void> => {
    while (begun < turns) {
      begun += 1;
      const place = drawFree(crowd.size, busy);
      busy.add(place);
      const exchanged = await exchange(talkOf(crowd, place), line);
      busy.delete(place);
      if (exchanged.outcome !== "answered") failures.push(exchanged);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walker));
  return { ms: performance.now() - began, failures };
}

function drawFree(size: number, busy: ReadonlySet<number>): number {
  for (;;) {
    const place = Math.floor(Math.random() * size);
    if (!busy.has(place)) return place;
  }
}

function talkOf({ talks }: Crowd, place: number): Talk {
  const known = talks.get(place);
  if (known !== undefined) return known;
  const { user, page } = storedPerson(place);
  const talk = startTalk(user, page, 1);
  talks.set(place, talk);
  return talk;
}
