import { expect } from "@jest/globals";
import {
  AN,
  BINH,
  claimed,
  event,
  message,
  owed,
  sendAll,
  takeTurn,
  turn,
} from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

const ERASED = { forget: true, outgoing: [message('"erased"')] } as const;

/** A citizen has everything erased that the lane holds. */
export const forgetContract: Contract = {
  "the list of live items begins anew, and its numbers go on": async (store) => {
    for (const id of ["a", "b"]) await store.appendLive(AN, { id, body: '"old"' }, 1000);
    await store.appendLive(BINH, { id: "a", body: '"of another"' }, 1000);
    await takeTurn(store, AN, { forget: true }, 1000);
    expect(await store.readLive(AN, 0, 10)).toEqual([]);
    expect(await store.appendLive(AN, { id: "a", body: '"new"' }, 1100)).toBe(3);
    expect(await store.readLive(AN, 1, 10)).toEqual([
      { number: 3, id: "a", at: 1100, body: '"new"' },
    ]);
    expect(await store.readLive(BINH, 0, 10)).toHaveLength(1);
  },

  "listeners hear of a list that was erased": async (store) => {
    const told = new Promise<string>((resolve) => store.onLive(resolve));
    await takeTurn(store, AN, { forget: true }, 1000);
    expect(await told).toBe(AN);
  },

  "timers from before do not fire, those of the same turn do": async (store) => {
    const timer = (id: string) => ({ id, due: 2000, body: `"${id}"` });
    await takeTurn(store, AN, { setTimers: [timer("old")] }, 1000);
    await takeTurn(store, BINH, { setTimers: [timer("of another")] }, 1000);
    await takeTurn(store, AN, { forget: true, setTimers: [timer("new")] }, 1000);
    expect(await store.fireTimers(9000, 10)).toBe(2);
    const claims = [await claimed(store, "w", 9000), await claimed(store, "w", 9000)];
    const bodies = claims.flatMap(({ events }) => events.map(({ body }) => body));
    expect(bodies.sort()).toEqual(['"new"', '"of another"']);
  },

  "dead letters go, and nobody else's": async (store) => {
    await takeTurn(store, AN, { bury: { reason: "x" } }, 1000);
    await takeTurn(store, BINH, { bury: { reason: "x" } }, 1000);
    await takeTurn(store, AN, { outgoing: [message('"dead"')] }, 1000);
    const settled = { outcome: "dead", reason: "x", journal: [] } as const;
    await store.settleOutgoing(await owed(store, "s", 1000), settled, 1000);
    expect(await store.health(1000)).toMatchObject({ deadLetters: 3 });
    await takeTurn(store, AN, { forget: true }, 1000);
    const letters = await store.deadLetters(10);
    expect(letters.map(({ conversation }) => conversation)).toEqual([BINH]);
    expect(await store.health(1000)).toMatchObject({ deadLetters: 1 });
  },

  "what the bot owes is not sent any more, an officer's words are": async (store) => {
    const outgoing = [message('"1"'), message('"2"', "officer"), message('"3"', "automatic")];
    await takeTurn(store, AN, { outgoing }, 1000);
    await takeTurn(store, BINH, { outgoing: [message('"of another"')] }, 1000);
    await takeTurn(store, AN, ERASED, 1000);
    expect(await store.health(1000)).toMatchObject({ outgoing: 3 });
    expect((await sendAll(store, 1000)).toSorted()).toEqual(
      ['"2"', '"erased"', '"of another"'].toSorted(),
    );
    expect(await store.health(1000)).toMatchObject({ outgoing: 0 });
  },

  "a message that is on its way meanwhile holds up nothing": async (store) => {
    await takeTurn(store, AN, { outgoing: [message('"1"'), message('"2"')] }, 1000);
    const claim = await owed(store, "s", 1000);
    await takeTurn(store, AN, ERASED, 1000);
    expect(await store.claimOutgoing("s", 5, 1000)).toEqual([]);
    expect(await store.settleOutgoing(claim, { outcome: "done", journal: [] }, 1000)).toBe(false);
    expect(await sendAll(store, 1000)).toEqual(['"erased"']);
  },

  "one whose sending fails meanwhile is neither tried again nor buried": async (store) => {
    for (const outcome of ["later", "dead"] as const) {
      await takeTurn(store, AN, { outgoing: [message('"1"')] }, 1000);
      const claim = await owed(store, "s", 1000);
      await takeTurn(store, AN, ERASED, 1000);
      const settlement = { outcome, at: 60_000, reason: "x", journal: [] } as const;
      expect(await store.settleOutgoing(claim, settlement, 1000)).toBe(false);
      expect(await sendAll(store, 1000)).toEqual(['"erased"']);
    }
    expect(await store.deadLetters(10)).toEqual([]);
  },

  "a message that was put off holds up nothing either": async (store) => {
    await takeTurn(store, AN, { outgoing: [message('"1"')] }, 1000);
    const later = { outcome: "later", at: 60_000, reason: "x" } as const;
    await store.settleOutgoing(await owed(store, "s", 1000), later, 1000);
    expect(await sendAll(store, 1000)).toEqual([]);
    await takeTurn(store, AN, ERASED, 1000);
    const claim = await owed(store, "s", 1000);
    expect(claim).toMatchObject({ attempts: 0, draft: { body: '"erased"' } });
    await store.settleOutgoing(claim, { outcome: "done", journal: [] }, 1000);
    expect(await sendAll(store, 99_000)).toEqual([]);
  },

  "with nothing to say, nothing is owed any more": async (store) => {
    await takeTurn(store, AN, { outgoing: [message('"1"')] }, 1000);
    await takeTurn(store, AN, { forget: true }, 1000);
    expect(await sendAll(store, 1000)).toEqual([]);
    await takeTurn(store, AN, { outgoing: [message('"2"')] }, 1000);
    expect(await sendAll(store, 1000)).toEqual(['"2"']);
  },

  "what waits is worked on, and no event is taken twice": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b", '"later"')], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.commit(claim, turn(1, { forget: true }), 1000);
    await store.release(claim);
    expect(await store.accept([event(AN, "a")], 1000)).toEqual([
      { outcome: "duplicate", number: 1 },
    ]);
    expect((await claimed(store, "w", 1000)).events.map(({ body }) => body)).toEqual(['"later"']);
  },

  "nothing of it comes back after a restart": async (store, reopen) => {
    await store.appendLive(AN, { id: "a", body: '"old"' }, 1000);
    const setTimers = [{ id: "old", due: 2000, body: '"old"' }];
    await takeTurn(store, AN, { outgoing: [message('"1"')], setTimers }, 1000);
    await takeTurn(store, AN, ERASED, 1000);
    const again = await reopen();
    expect(await again.readLive(AN, 0, 10)).toEqual([]);
    expect(await again.fireTimers(9000, 10)).toBe(0);
    expect(await sendAll(again, 1000)).toEqual(['"erased"']);
  },
};
