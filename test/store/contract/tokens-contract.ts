import { expect } from "@jest/globals";
import { AN, BINH, claimed, event, message, takeTurn, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const tokensContract: Contract = {
  "a token that was never written is absent": async (store) => {
    expect(await store.readToken("zalo")).toEqual({ value: null, version: 0 });
  },

  "a token is replaced by whoever knows its version": async (store) => {
    expect(await store.replaceToken("zalo", "first", 0)).toBe(true);
    const { version } = await store.readToken("zalo");
    expect(await store.replaceToken("zalo", "second", version)).toBe(true);
    expect(await store.replaceToken("zalo", "stale", version)).toBe(false);
    expect(await store.replaceToken("zalo", "stale", 0)).toBe(false);
    const after = await store.readToken("zalo");
    expect(after.value).toBe("second");
    expect(after.version).toBeGreaterThan(version);
    expect(await store.readToken("other")).toEqual({ value: null, version: 0 });
  },

  "of many who replace a token at once, one does": async (store) => {
    await store.replaceToken("zalo", "old", 0);
    const { version } = await store.readToken("zalo");
    const names = Array.from({ length: 10 }, (_, place) => `new${place}`);
    const won = await Promise.all(names.map((name) => store.replaceToken("zalo", name, version)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await store.readToken("zalo")).value).toBe(names[won.indexOf(true)]);
  },

  "a token cannot be replaced before it was written": async (store) => {
    expect(await store.replaceToken("zalo", "x", 3)).toBe(false);
  },

  "a counter gives out its numbers once, from 1": async (store) => {
    expect(await store.takeNumbers("cases", 1)).toBe(1);
    expect(await store.takeNumbers("cases", 5)).toBe(2);
    expect(await store.takeNumbers("cases", 1)).toBe(7);
    expect(await store.takeNumbers("others", 1)).toBe(1);
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => store.takeNumbers("cases", 2)),
    );
    expect(new Set(taken).size).toBe(20);
    expect(Math.max(...taken)).toBe(8 + 2 * 19);
  },

  "a counter refuses to give none": async (store) => {
    for (const count of [0, -1, 1.5, Number.NaN]) {
      await expect(store.takeNumbers("cases", count)).rejects.toThrow(RangeError);
    }
    expect(await store.takeNumbers("cases", 1)).toBe(1);
  },

  "health counts what waits": async (store) => {
    expect(await store.health(1000)).toEqual({
      waitingEvents: 0,
      outgoing: 0,
      deadLetters: 0,
      journal: 0,
      oldestEventAge: 0,
    });
    const outgoing = [message('"1"'), message('"2"')];
    await takeTurn(store, AN, { outgoing, journal: [{ at: 1, body: '"1"' }] }, 1000);
    await store.accept([event(AN, "x")], 2000);
    await store.accept([event(BINH, "x"), event(BINH, "y")], 3000);
    const claim = await claimed(store, "w", 3500);
    expect(await store.health(4000)).toEqual({
      waitingEvents: 3,
      outgoing: 2,
      deadLetters: 0,
      journal: 1,
      oldestEventAge: 2000,
    });
    await store.commit(claim, turn(2), 4000);
    expect(await store.health(4000)).toMatchObject({ waitingEvents: 2, oldestEventAge: 1000 });
  },
};
