import { expect } from "@jest/globals";
import type { LaneStore } from "../../../bot/store/lane-store.ts";
import { AN, BINH, claimed, event, message, takeTurn, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const wakingContract: Contract = {
  "an accepted event wakes": async (store) => {
    await wakes(store, () => store.accept([event(AN, "a")], 1000));
  },

  "an owed message wakes": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    await wakes(store, () => store.commit(claim, turn(1, { outgoing: [message("1")] }), 1000));
  },

  "a lane given back with waiting events wakes": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    await wakes(store, () => store.release(claim));
  },

  "a fired timer wakes": async (store) => {
    await takeTurn(store, AN, { setTimers: [{ id: "t", due: 2000, body: "1" }] }, 1000);
    await wakes(store, () => store.fireTimers(2000, 10));
  },

  "a dead letter that is tried again wakes": async (store) => {
    await takeTurn(store, AN, { bury: { reason: "x" } }, 1000);
    const [letter] = await store.deadLetters(1);
    await wakes(store, () => store.retryDeadLetter(letter?.id ?? "", 1000));
  },

  "a settled message wakes for the one behind it": async (store) => {
    await takeTurn(store, AN, { outgoing: [message("1"), message("2")] }, 1000);
    const [claim] = await store.claimOutgoing("s", 1, 1000);
    if (claim === undefined) throw new Error("no message is owed");
    await wakes(store, () => store.settleOutgoing(claim, { outcome: "done", journal: [] }, 1000));
  },

  "who is woken finds the work, and who stopped is not woken": async (store) => {
    const found: string[] = [];
    const stop = store.onWork(() => {
      store.claim("w", 1000).then(
        (claim) => found.push(claim?.conversation ?? "nothing"),
        () => found.push("refused"),
      );
    });
    await store.accept([event(AN, "a")], 1000);
    await later();
    expect(found).toContain(AN);
    stop();
    found.length = 0;
    await store.accept([event(BINH, "a")], 1000);
    await later();
    expect(found).toEqual([]);
  },
};

async function wakes(store: LaneStore, act: () => Promise<unknown>): Promise<void> {
  await later();
  let calls = 0;
  const stop = store.onWork(() => {
    calls += 1;
  });
  await act();
  for (let tries = 0; tries < 100 && calls === 0; tries++) await later();
  stop();
  expect(calls).toBeGreaterThan(0);
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
