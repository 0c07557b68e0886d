import { expect } from "@jest/globals";
import { AN, BINH, takeTurn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const waitingContract: Contract = {
  "people are counted by the step on top of their session": async (store) => {
    const places: readonly (readonly [string, string, string])[] = [
      [AN, "b", "hai"],
      [BINH, "a", "mot"],
      ["zalo:1:c", "b", "hai"],
      ["zalo:1:d", "b", "ba"],
    ];
    for (const [conversation, flow, step] of places) {
      const frames = [
        { flow: "nền", step: "s1" },
        { flow, step },
      ];
      await takeTurn(store, conversation, { session: JSON.stringify({ lastAt: 1000, frames }) }, 1);
    }
    expect(await store.countWaiting(1000)).toEqual([
      { flow: "a", step: "mot", people: 1 },
      { flow: "b", step: "ba", people: 1 },
      { flow: "b", step: "hai", people: 2 },
    ]);
  },

  "old sessions, sessions without a place and unreadable ones are not counted": async (store) => {
    const place = [{ flow: "a", step: "b" }];
    const sessions = [
      JSON.stringify({ lastAt: 999, frames: place }),
      JSON.stringify({ lastAt: 2000, frames: [] }),
      JSON.stringify({ turn: 1 }),
      "no JSON",
      null,
    ];
    for (const [index, session] of sessions.entries()) {
      await takeTurn(store, `webchat:web:${index}`, { session }, 1);
    }
    expect(await store.countWaiting(1000)).toEqual([]);
  },
};
