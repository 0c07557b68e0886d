import { expect } from "@jest/globals";
import { AN, BINH, claimed, event, takeTurn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const timersContract: Contract = {
  "a timer fires once, as an event, when it is due": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 5000, body: '"idle"' }] }, 1000);
    expect(await store.fireTimers(4999, 10)).toBe(0);
    expect(await store.claim("w", 4999)).toBeNull();
    expect(await store.fireTimers(5000, 10)).toBe(1);
    expect(await store.fireTimers(9000, 10)).toBe(0);
    const claim = await claimed(store, "w", 5000);
    expect(claim.conversation).toBe(AN);
    expect(claim.events).toEqual([
      { number: 2, id: expect.any(String), at: 5000, body: '"idle"', attempts: 0 },
    ]);
  },

  "a timer of the same id replaces the earlier one": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 2000, body: '"early"' }] }, 1000);
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 3000, body: '"late"' }] }, 1000);
    expect(await store.fireTimers(2999, 10)).toBe(0);
    expect(await store.fireTimers(3000, 10)).toBe(1);
    const { events } = await claimed(store, "w", 3000);
    expect(events.map(({ body }) => body)).toEqual(['"late"']);
  },

  "timers of one name in two conversations are two timers": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 2000, body: '"an"' }] }, 1000);
    await takeTurn(store, BINH, { setTimers: [{ id: "idle", due: 2000, body: '"binh"' }] }, 1000);
    await takeTurn(store, AN, { cancelTimers: ["idle"] }, 1000);
    expect(await store.fireTimers(2000, 10)).toBe(1);
    expect((await claimed(store, "w", 2000)).conversation).toBe(BINH);
  },

  "a cancelled timer does not fire, an unknown one is ignored": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 2000, body: '"x"' }] }, 1000);
    await takeTurn(store, AN, { cancelTimers: ["idle", "unknown"] }, 1000);
    expect(await store.fireTimers(9000, 10)).toBe(0);
  },

  "a turn that cancels and sets a timer of one id has it set": async (store) => {
    const setTimers = [{ id: "idle", due: 2000, body: '"x"' }];
    await takeTurn(store, AN, { cancelTimers: ["idle"], setTimers }, 1000);
    expect(await store.fireTimers(2000, 10)).toBe(1);
  },

  "a timer's event comes after those that wait already": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "idle", due: 2000, body: '"timer"' }] }, 1000);
    await store.accept([event(AN, "a", '"first"')], 1500);
    await store.fireTimers(2000, 10);
    await store.accept([event(AN, "b", '"last"')], 2500);
    const { events } = await claimed(store, "w", 2500);
    expect(events.map(({ number, body }) => [number, body])).toEqual([
      [2, '"first"'],
      [3, '"timer"'],
      [4, '"last"'],
    ]);
  },

  "the timers that are due longest fire first, as many as are asked for": async (store) => {
    const setTimers = [3000, 1000, 2000].map((due) => ({ id: `t${due}`, due, body: `${due}` }));
    await takeTurn(store, AN, { setTimers }, 500);
    expect(await store.fireTimers(9000, 2)).toBe(2);
    expect(await store.fireTimers(9000, 2)).toBe(1);
    const { events } = await claimed(store, "w", 9000);
    expect(events.map(({ body }) => body)).toEqual(["1000", "2000", "3000"]);
  },
};
