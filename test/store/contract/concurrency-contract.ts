import { expect } from "@jest/globals";
import type { LaneClaim, LaneStore } from "../../../bot/store/lane-store.ts";
import { AN, event, message, sendAll, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const concurrencyContract: Contract = {
  "calls made at once each take the event or learn that it was taken": async (store) => {
    const calls = Array.from({ length: 40 }, () => store.accept([event(AN, "same")], 1000));
    const outcomes = (await Promise.all(calls)).flat();
    expect(outcomes.filter(({ outcome }) => outcome === "accepted")).toHaveLength(1);
    expect(new Set(outcomes.map(({ number }) => number))).toEqual(new Set([1]));
  },

  "one refused call does not hurt those made at the same time": async (store) => {
    const good = store.accept([event(AN, "a")], 1000);
    const bad = store.accept([event(AN, "b\0")], 1000);
    const wrong = store.takeNumbers("cases", 0);
    const other = store.takeNumbers("cases", 1);
    await expect(bad).rejects.toThrow(TypeError);
    await expect(wrong).rejects.toThrow(RangeError);
    expect(await good).toEqual([{ outcome: "accepted", number: 1 }]);
    expect(await other).toBe(1);
    expect(await store.peek(AN)).toMatchObject({ waiting: 1 });
  },

  "workers that claim at once never get the same lane": async (store) => {
    const names = Array.from({ length: 30 }, (_, place) => `webchat:web:${place}`);
    await store.accept(
      names.map((name) => event(name, "a")),
      1000,
    );
    const workers = Array.from({ length: 40 }, (_, place) => store.claim(`w${place}`, 1000));
    const got = (await Promise.all(workers)).flatMap((claim) => claim?.conversation ?? []);
    expect(got.sort()).toEqual(names.sort());
  },

  "a turn committed and given back in one breath counts": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const claim = await store.claim("w", 1000);
    if (claim === null) throw new Error("no lane is ready");
    const results = await Promise.all([
      store.commit(claim, turn(1), 1000),
      store.commit(claim, turn(2), 1000),
      store.release(claim),
    ]);
    expect(results.slice(0, 2)).toEqual(["done", "done"]);
    expect(await store.peek(AN)).toMatchObject({ consumed: 2, waiting: 0 });
    expect(await store.claim("w", 1000)).toBeNull();
  },

  "of two commits of one event made at once, one counts": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await store.claim("w", 1000);
    if (claim === null) throw new Error("no lane is ready");
    const twice = turn(1, { outgoing: [message('"once"')], journal: [{ at: 1, body: '"once"' }] });
    const results = await Promise.allSettled([
      store.commit(claim, twice, 1000),
      store.commit(claim, twice, 1000),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sendAll(store, 1000)).toEqual(['"once"']);
    expect(await store.readJournal(10)).toHaveLength(1);
  },

  "a message settled twice at once is settled once": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await store.claim("w", 1000);
    if (claim === null) throw new Error("no lane is ready");
    await store.commit(claim, turn(1, { outgoing: [message("1")] }), 1000);
    const [owed] = await store.claimOutgoing("s", 1, 1000);
    if (owed === undefined) throw new Error("no message is owed");
    const later = { outcome: "later", at: 2000, reason: "x" } as const;
    const settled = [later, later].map((one) => store.settleOutgoing(owed, one, 1000));
    expect((await Promise.all(settled)).filter(Boolean)).toHaveLength(1);
    const [again] = await store.claimOutgoing("s", 1, 2000);
    expect(again?.attempts).toBe(1);
  },

  "many conversations at once keep their order and lose nothing": async (store) => {
    const people = Array.from({ length: 20 }, (_, place) => `webchat:web:p${place}`);
    const seen = new Map<string, string[]>(people.map((name) => [name, []]));
    const writing = people.map(async (name) => {
      for (let said = 1; said <= 20; said++) await store.accept([event(name, `m${said}`)], 1000);
    });
    const workers = Array.from({ length: 5 }, (_, place) => work(store, `w${place}`, seen, 400));
    await Promise.all([...writing, ...workers]);
    for (const name of people) {
      expect(seen.get(name)).toEqual(Array.from({ length: 20 }, (_, place) => `m${place + 1}`));
      expect(await store.peek(name)).toMatchObject({ session: '"20"', consumed: 20, waiting: 0 });
    }
    const sent = await sendAll(store, 1000);
    expect(sent).toHaveLength(400);
    for (const name of people) {
      const own = sent.filter((body) => body.startsWith(`${name}#`));
      expect(own).toEqual(Array.from({ length: 20 }, (_, place) => `${name}#${place + 1}`));
    }
  },
};

/** Works until all conversations together have seen `total` events. */
async function work(
  store: LaneStore,
  owner: string,
  seen: ReadonlyMap<string, string[]>,
  total: number,
): Promise<void> {
  const done = (): number => [...seen.values()].reduce((sum, list) => sum + list.length, 0);
  while (done() < total) {
    const claim = await store.claim(owner, 1000);
    if (claim === null) await new Promise((resolve) => setTimeout(resolve, 1));
    else await workOn(store, claim, seen.get(claim.conversation) ?? []);
  }
}

async function workOn(store: LaneStore, claim: LaneClaim, own: string[]): Promise<void> {
  for (const { number, id } of claim.events) {
    const count = own.length + 1;
    const outgoing = [message(`${claim.conversation}#${count}`)];
    const changes = { session: `"${count}"`, outgoing };
    if ((await store.commit(claim, turn(number, changes), 1000)) === "done") own.push(id);
  }
  await store.release(claim);
}
