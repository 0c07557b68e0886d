import { expect } from "@jest/globals";
import type { IncomingEvent } from "../../../bot/store/lane-store.ts";
import { DEDUPE_MS, EVENTS_PER_CLAIM } from "../../../bot/store/lane-store.ts";
import { AN, BINH, claimed, event, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const eventsContract: Contract = {
  "events of a conversation are numbered from 1 without gaps": async (store) => {
    expect(await store.accept([event(AN, "a"), event(BINH, "a"), event(AN, "b")], 1000)).toEqual([
      { outcome: "accepted", number: 1 },
      { outcome: "accepted", number: 1 },
      { outcome: "accepted", number: 2 },
    ]);
    expect(await store.accept([event(AN, "c")], 1000)).toEqual([
      { outcome: "accepted", number: 3 },
    ]);
  },

  "nothing accepted gives nothing back": async (store) => {
    expect(await store.accept([], 1000)).toEqual([]);
    expect(await store.claim("w", 1000)).toBeNull();
  },

  "a second delivery is a duplicate with the number of the first": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    expect(await store.accept([event(AN, "b"), event(AN, "a")], 2000)).toEqual([
      { outcome: "duplicate", number: 2 },
      { outcome: "duplicate", number: 1 },
    ]);
    expect(await store.peek(AN)).toMatchObject({ waiting: 2 });
  },

  "an id repeated within one call is taken once": async (store) => {
    expect(await store.accept([event(AN, "a"), event(AN, "a"), event(AN, "b")], 1000)).toEqual([
      { outcome: "accepted", number: 1 },
      { outcome: "duplicate", number: 1 },
      { outcome: "accepted", number: 2 },
    ]);
  },

  "a worked-on event is still a duplicate": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.commit(claim, turn(1), 1000);
    await store.release(claim);
    expect(await store.accept([event(AN, "a")], 1000 + DEDUPE_MS - 1)).toEqual([
      { outcome: "duplicate", number: 1 },
    ]);
    expect(await store.claim("w", 2000)).toBeNull();
  },

  "an id is taken again once it is older than the memory for ids": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const later = 1000 + DEDUPE_MS;
    expect(await store.accept([event(AN, "a")], later)).toEqual([
      { outcome: "accepted", number: 3 },
    ]);
    expect(await store.accept([event(AN, "a")], later + 1)).toEqual([
      { outcome: "duplicate", number: 3 },
    ]);
  },

  "old ids are forgotten while new ones come, and none too early": async (store) => {
    const many = (prefix: string): IncomingEvent[] =>
      Array.from({ length: 500 }, (_, place) => event(`webchat:web:${place % 7}`, prefix + place));
    await store.accept(many("old"), 1000);
    await store.accept(many("kept"), 1000 + DEDUPE_MS - 1);
    await store.accept(many("new"), 1000 + DEDUPE_MS + 1);
    const again = await store.accept(many("kept"), 1000 + DEDUPE_MS + 1);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(["duplicate"]));
    const first = await store.accept(many("old"), 1000 + DEDUPE_MS + 1);
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(["accepted"]));
  },

  "a claim hands out the oldest events, as they came in": async (store) => {
    const ids = Array.from({ length: EVENTS_PER_CLAIM + 4 }, (_, place) => `e${place}`);
    await store.accept(
      ids.map((id) => event(AN, id)),
      1000,
    );
    const claim = await claimed(store, "w", 1000);
    expect(claim.events.map(({ id }) => id)).toEqual(ids.slice(0, EVENTS_PER_CLAIM));
    expect(claim.events[0]).toEqual({
      number: 1,
      id: "e0",
      at: 500,
      body: '{"id":"e0"}',
      attempts: 0,
    });
    for (const { number } of claim.events) await store.commit(claim, turn(number), 1000);
    await store.release(claim);
    const rest = await claimed(store, "w", 1000);
    expect(rest.events.map(({ id }) => id)).toEqual(ids.slice(EVENTS_PER_CLAIM));
  },

  "failed attempts are counted and shown at the next claim": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const claim = await claimed(store, "w", 1000);
    expect(await store.fail(claim, 1, "no reason", 1001)).toBe(1);
    expect(await store.fail(claim, 1, "no reason", 1002)).toBe(2);
    await store.release(claim);
    const next = await claimed(store, "w", 1003);
    expect(next.events.map(({ attempts }) => attempts)).toEqual([2, 0]);
  },

  "a failure is not counted for an event that no longer waits": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.commit(claim, turn(1), 1000);
    expect(await store.fail(claim, 1, "too late", 1001)).toBe(0);
  },
};
