import { expect } from "@jest/globals";
import { LEASE_MS } from "../../../bot/store/lane-store.ts";
import { AN, BINH, claimed, event, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const claimsContract: Contract = {
  "a claimed lane is not handed out again": async (store) => {
    await store.accept([event(AN, "a"), event(BINH, "a")], 1000);
    const first = await claimed(store, "w1", 1000);
    const second = await claimed(store, "w2", 1000);
    expect([first.conversation, second.conversation].sort()).toEqual([AN, BINH]);
    expect(await store.claim("w3", 1000)).toBeNull();
    expect(await store.claim("w1", 1000 + LEASE_MS - 1)).toBeNull();
  },

  "lanes are handed out in the order in which they became ready": async (store) => {
    for (const name of ["c", "a", "b"])
      await store.accept([event(`webchat:web:${name}`, "e")], 1000);
    const order = [];
    for (const worker of ["w1", "w2", "w3"]) {
      order.push((await claimed(store, worker, 1000)).conversation.at(-1));
    }
    expect(order).toEqual(["c", "a", "b"]);
  },

  "a released lane with waiting events can be claimed at once": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const claim = await claimed(store, "w1", 1000);
    await store.commit(claim, turn(1), 1000);
    await store.release(claim);
    const next = await claimed(store, "w2", 1000);
    expect(next.events.map(({ number }) => number)).toEqual([2]);
    expect(next.fence).toBeGreaterThan(claim.fence);
  },

  "a released lane without waiting events is not handed out": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w1", 1000);
    await store.commit(claim, turn(1), 1000);
    await store.release(claim);
    expect(await store.claim("w2", 1000)).toBeNull();
    await store.accept([event(AN, "b")], 1000);
    expect((await claimed(store, "w2", 1000)).events.map(({ number }) => number)).toEqual([2]);
  },

  "an event that comes during a lease waits for the next claim": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w1", 1000);
    await store.accept([event(AN, "b")], 1000);
    expect(await store.claim("w2", 1000)).toBeNull();
    await store.commit(claim, turn(1), 1000);
    await store.release(claim);
    expect((await claimed(store, "w2", 1000)).events.map(({ id }) => id)).toEqual(["b"]);
  },

  "a lease that ran out is somebody else's, and the old owner writes no more": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const old = await claimed(store, "w1", 1000);
    const later = 1000 + LEASE_MS;
    const now = await claimed(store, "w2", later);
    expect(now.fence).toBeGreaterThan(old.fence);
    expect(await store.commit(old, turn(1, { session: '"old"' }), later)).toBe("lost");
    expect(await store.renew(old, later)).toBe(false);
    expect(await store.fail(old, 1, "old", later)).toBe(0);
    await store.release(old);
    expect(await store.claim("w3", later)).toBeNull();
    expect(await store.peek(AN)).toMatchObject({ session: null, consumed: 0, waiting: 1 });
    expect(await store.commit(now, turn(1), later)).toBe("done");
  },

  "a lease that ran out writes no more even when nobody took it": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w1", 1000);
    expect(await store.commit(claim, turn(1), 1000 + LEASE_MS)).toBe("lost");
    expect(await store.renew(claim, 1000 + LEASE_MS)).toBe(false);
    expect((await claimed(store, "w1", 1000 + LEASE_MS)).events).toHaveLength(1);
  },

  "the same owner's older claim is fenced off too": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const old = await claimed(store, "w1", 1000);
    await store.release(old);
    const now = await claimed(store, "w1", 1000);
    expect(await store.commit(old, turn(1), 1000)).toBe("lost");
    expect(await store.commit(now, turn(1), 1000)).toBe("done");
  },

  "a renewed lease holds from then on": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w1", 1000);
    const renewed = 1000 + LEASE_MS - 1;
    expect(await store.renew(claim, renewed)).toBe(true);
    expect(await store.claim("w2", renewed + LEASE_MS - 1)).toBeNull();
    expect(await store.commit(claim, turn(1), renewed + LEASE_MS - 1)).toBe("done");
  },

  "a lane whose events were all worked on is free when its lease runs out": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w1", 1000);
    await store.commit(claim, turn(1), 1000);
    expect(await store.claim("w2", 1000 + LEASE_MS)).toBeNull();
    await store.accept([event(AN, "b")], 1000 + LEASE_MS);
    expect((await claimed(store, "w2", 1000 + LEASE_MS)).events).toHaveLength(1);
  },
};
