import { expect } from "@jest/globals";
import { AN, claimed, event, message, owed, sendAll, takeTurn, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const deadLettersContract: Contract = {
  "a buried event is kept, and the next one is worked on": async (store) => {
    await store.accept([event(AN, "a", '"bad"'), event(AN, "b", '"good"')], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.commit(claim, turn(1, { session: null, bury: { reason: "no sense" } }), 1100);
    expect(await store.deadLetters(10)).toEqual([
      {
        id: expect.any(String),
        kind: "event",
        conversation: AN,
        body: '"bad"',
        reason: "no sense",
        at: 1100,
      },
    ]);
    await store.release(claim);
    const { events } = await claimed(store, "w", 1100);
    expect(events.map(({ body }) => body)).toEqual(['"good"']);
  },

  "a dead event goes to the end of its lane when it is tried again": async (store) => {
    await store.accept([event(AN, "a", '"bad"'), event(AN, "b", '"good"')], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.fail(claim, 1, "no sense", 1000);
    await store.commit(claim, turn(1, { bury: { reason: "no sense" } }), 1000);
    await store.release(claim);
    const [letter] = await store.deadLetters(1);
    expect(await store.retryDeadLetter(letter?.id ?? "", 2000)).toBe(true);
    expect(await store.deadLetters(10)).toEqual([]);
    const { events } = await claimed(store, "w", 2000);
    expect(
      events.map(({ number, id, at, body, attempts }) => [number, id, at, body, attempts]),
    ).toEqual([
      [2, "b", 500, '"good"', 0],
      [3, "a", 500, '"bad"', 0],
    ]);
  },

  "a dead message goes to the end of its queue when it is tried again": async (store) => {
    await takeTurn(
      store,
      AN,
      { outgoing: [message('"dead"', "officer"), message('"alive"')] },
      1000,
    );
    const claim = await owed(store, "s", 1000);
    await store.settleOutgoing(claim, { outcome: "dead", reason: "x", journal: [] }, 1000);
    const [letter] = await store.deadLetters(1);
    expect(await store.retryDeadLetter(letter?.id ?? "", 2000)).toBe(true);
    const alive = await owed(store, "s", 2000);
    expect(alive.draft.body).toBe('"alive"');
    await store.settleOutgoing(alive, { outcome: "done", journal: [] }, 2000);
    expect(await owed(store, "s", 2000)).toMatchObject({
      number: 3,
      draft: { author: "officer", fence: 0, body: '"dead"' },
      attempts: 0,
      writtenAt: 1000,
    });
    expect(await sendAll(store, 2000)).toEqual([]);
  },

  "a dead letter is tried again once": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    await store.commit(claim, turn(1, { bury: { reason: "x" } }), 1000);
    const [letter] = await store.deadLetters(1);
    const id = letter?.id ?? "";
    const tries = [store.retryDeadLetter(id, 1000), store.retryDeadLetter(id, 1000)];
    expect(await Promise.all(tries)).toEqual([true, false]);
    expect(await store.health(1000)).toMatchObject({ waitingEvents: 1, deadLetters: 0 });
  },

  "an id of no dead letter is tried without effect": async (store) => {
    for (const id of ["", "1", "-1", "1.0", "no such", "999999999999999999999", "1; DROP TABLE"]) {
      expect(await store.retryDeadLetter(id, 1000)).toBe(false);
    }
  },

  "a dead letter's id is never that of a later one": async (store) => {
    const ids: string[] = [];
    for (const id of ["a", "b"]) {
      await store.accept([event(AN, id)], 1000);
      const claim = await claimed(store, "w", 1000);
      const number = claim.events[0]?.number ?? 0;
      await store.commit(claim, turn(number, { bury: { reason: "x" } }), 1000);
      await store.release(claim);
      const [letter] = await store.deadLetters(1);
      ids.push(letter?.id ?? "");
      if (id === "a") await store.retryDeadLetter(letter?.id ?? "", 1000);
      const again = await store.claim("w", 1000);
      if (again !== null) {
        await store.commit(again, turn(2), 1000);
        await store.release(again);
      }
    }
    expect(new Set(ids).size).toBe(2);
  },

  "no more dead letters are read than were asked for": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b"), event(AN, "c")], 1000);
    const claim = await claimed(store, "w", 1000);
    for (const number of [1, 2, 3]) {
      await store.commit(claim, turn(number, { bury: { reason: `r${number}` } }), 1000);
    }
    expect((await store.deadLetters(2)).map(({ reason }) => reason)).toEqual(["r1", "r2"]);
    expect(await store.health(1000)).toMatchObject({ deadLetters: 3 });
  },
};
