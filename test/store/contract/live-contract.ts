import { expect } from "@jest/globals";
import { LIVE_ITEMS_KEPT } from "../../../bot/store/lane-store.ts";
import { AN, BINH, takeTurn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const liveContract: Contract = {
  "items are numbered from 1 and read after a number": async (store) => {
    expect(await store.appendLive(AN, { id: "a", body: '"1"' }, 1000)).toBe(1);
    expect(await store.appendLive(AN, { id: "b", body: '"2"' }, 1001)).toBe(2);
    expect(await store.appendLive(BINH, { id: "a", body: '"3"' }, 1002)).toBe(1);
    expect(await store.readLive(AN, 0, 10)).toEqual([
      { number: 1, id: "a", at: 1000, body: '"1"' },
      { number: 2, id: "b", at: 1001, body: '"2"' },
    ]);
    expect((await store.readLive(AN, 1, 10)).map(({ id }) => id)).toEqual(["b"]);
    expect((await store.readLive(AN, 0, 1)).map(({ id }) => id)).toEqual(["a"]);
    expect(await store.readLive(AN, 2, 10)).toEqual([]);
    expect(await store.readLive("webchat:web:nobody", 0, 10)).toEqual([]);
  },

  "an item is added once per id": async (store) => {
    await store.appendLive(AN, { id: "a", body: '"first"' }, 1000);
    await store.appendLive(AN, { id: "b", body: '"x"' }, 1000);
    expect(await store.appendLive(AN, { id: "a", body: '"again"' }, 2000)).toBe(1);
    expect((await store.readLive(AN, 0, 10)).map(({ body }) => body)).toEqual(['"first"', '"x"']);
  },

  "a turn adds to the list": async (store) => {
    await store.appendLive(AN, { id: "a", body: '"1"' }, 1000);
    const live = [
      { id: "a", body: '"again"' },
      { id: "b", body: '"2"' },
    ];
    await takeTurn(store, AN, { live }, 1000);
    expect((await store.readLive(AN, 0, 10)).map(({ body }) => body)).toEqual(['"1"', '"2"']);
  },

  "the list keeps the newest items and goes on counting": async (store) => {
    const extra = 5;
    const items = Array.from({ length: LIVE_ITEMS_KEPT + extra }, (_, place) => place + 1);
    await Promise.all(
      items.map((item) => store.appendLive(AN, { id: `i${item}`, body: `${item}` }, 1000)),
    );
    const read = await store.readLive(AN, 0, 2 * LIVE_ITEMS_KEPT);
    expect(read.map(({ number }) => number)).toEqual(items.slice(extra));
    expect(read.at(-1)?.id).toBe(`i${LIVE_ITEMS_KEPT + extra}`);
  },

  "listeners hear of every list that grew, until they stop": async (store) => {
    const heard: string[] = [];
    const stop = store.onLive((conversation) => heard.push(conversation));
    await store.appendLive(AN, { id: "a", body: '"1"' }, 1000);
    await until(() => heard.length === 1);
    await takeTurn(store, BINH, { live: [{ id: "a", body: '"1"' }] }, 1000);
    await until(() => heard.length === 2);
    expect(heard).toEqual([AN, BINH]);
    stop();
    await store.appendLive(AN, { id: "b", body: '"2"' }, 1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(2);
  },
};

/** Waits for a call-back, which may be later than the promise. */
async function until(met: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !met(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(met()).toBe(true);
}
