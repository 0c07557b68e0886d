import { expect } from "@jest/globals";
import { AN, BINH, message, owed, takeTurn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const journalContract: Contract = {
  "lines are read oldest first and numbered per conversation": async (store) => {
    await takeTurn(store, AN, { journal: lines("1", "2") }, 1000);
    await takeTurn(store, BINH, { journal: lines("3") }, 1000);
    await takeTurn(store, AN, { journal: lines("4") }, 1000);
    const rows = await store.readJournal(10);
    expect(rows.filter(({ conversation }) => conversation === AN)).toEqual([
      { conversation: AN, number: 1, at: 900, body: "1" },
      { conversation: AN, number: 2, at: 900, body: "2" },
      { conversation: AN, number: 3, at: 900, body: "4" },
    ]);
    expect(rows.filter(({ conversation }) => conversation === BINH)).toEqual([
      { conversation: BINH, number: 1, at: 900, body: "3" },
    ]);
  },

  "a line stays until it is dropped": async (store) => {
    await takeTurn(store, AN, { journal: lines("1", "2", "3") }, 1000);
    const [first, ...rest] = await store.readJournal(10);
    expect(await store.readJournal(1)).toEqual([first]);
    await store.dropJournal(first === undefined ? [] : [first]);
    expect(await store.readJournal(10)).toEqual(rest);
    expect(await store.health(1000)).toMatchObject({ journal: 2 });
    await store.dropJournal([]);
    expect(await store.readJournal(10)).toEqual(rest);
  },

  "lines are dropped one by one from the middle too": async (store) => {
    await takeTurn(store, AN, { journal: lines("1", "2", "3", "4") }, 1000);
    const rows = await store.readJournal(10);
    await store.dropJournal(rows.filter(({ body }) => body === "2" || body === "4"));
    expect((await store.readJournal(10)).map(({ body }) => body)).toEqual(["1", "3"]);
  },

  "lines dropped twice take no others with them": async (store) => {
    await takeTurn(store, AN, { journal: lines("1", "2") }, 1000);
    const rows = await store.readJournal(10);
    await store.dropJournal(rows);
    await takeTurn(store, AN, { journal: lines("3", "4") }, 1000);
    await store.dropJournal(rows);
    expect((await store.readJournal(10)).map(({ number, body }) => [number, body])).toEqual([
      [3, "3"],
      [4, "4"],
    ]);
    expect(await store.health(1000)).toMatchObject({ journal: 2 });
  },

  "a copy of a line drops it like the line itself": async (store) => {
    await takeTurn(store, AN, { journal: lines("1", "2", "3") }, 1000);
    await takeTurn(store, BINH, { journal: lines("1") }, 1000);
    const copies = (await store.readJournal(10))
      .filter(({ conversation, number }) => conversation === AN && number !== 2)
      .map((row) => ({ ...row }));
    await store.dropJournal([
      ...copies,
      { conversation: "webchat:web:x", number: 1, at: 1, body: "" },
    ]);
    const left = await store.readJournal(10);
    expect(left.map(({ conversation, number }) => `${number} ${conversation}`).sort()).toEqual([
      `1 ${BINH}`,
      `2 ${AN}`,
    ]);
  },

  "what became of a message is numbered after the turn that wrote it": async (store) => {
    await takeTurn(store, AN, { journal: lines("1"), outgoing: [message('"m"')] }, 1000);
    const claim = await owed(store, "s", 1000);
    await store.settleOutgoing(claim, { outcome: "done", journal: lines("2", "3") }, 1000);
    await takeTurn(store, AN, { journal: lines("4") }, 1000);
    const rows = await store.readJournal(10);
    expect(rows.map(({ number, body }) => [number, body])).toEqual([
      [1, "1"],
      [2, "2"],
      [3, "3"],
      [4, "4"],
    ]);
  },
};

function lines(...bodies: string[]): { at: number; body: string }[] {
  return bodies.map((body) => ({ at: 900, body }));
}
