import { expect } from "@jest/globals";
import type { LaneStore } from "../../../bot/store/lane-store.ts";
import { LEASE_MS } from "../../../bot/store/lane-store.ts";
import { AN, BINH, message, owed, sendAll, takeTurn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

const DONE = { outcome: "done", journal: [] } as const;

async function owe(store: LaneStore, conversation: string, ...bodies: string[]): Promise<void> {
  await takeTurn(store, conversation, { outgoing: bodies.map((body) => message(body)) }, 1000);
}

export const outgoingContract: Contract = {
  "a message is handed out as it was written": async (store) => {
    const speaker = { kind: "officer", id: "lan", fence: 2 } as const;
    const outgoing = [{ author: "automatic", fence: 2, body: '{"text":"đã nhận"}' }] as const;
    await takeTurn(store, AN, { outgoing, speaker }, 1000);
    expect(await store.claimOutgoing("s", 5, 1500)).toEqual([
      {
        conversation: AN,
        number: 1,
        owner: "s",
        fence: expect.any(Number),
        draft: outgoing[0],
        attempts: 0,
        writtenAt: 1000,
        speaker,
      },
    ]);
  },

  "a claim tells who speaks now, not when the message was written": async (store) => {
    await owe(store, AN, "1");
    const speaker = { kind: "officer", id: "lan", fence: 1 } as const;
    await takeTurn(store, AN, { speaker }, 1100);
    expect((await owed(store, "s", 1200)).speaker).toEqual(speaker);
  },

  "only the oldest message of a conversation is handed out": async (store) => {
    await owe(store, AN, "1", "2");
    await owe(store, BINH, "3");
    const claims = await store.claimOutgoing("s", 10, 1000);
    expect(claims.map(({ conversation, draft }) => [conversation, draft.body])).toEqual([
      [AN, "1"],
      [BINH, "3"],
    ]);
    expect(await store.claimOutgoing("s", 10, 1000)).toEqual([]);
    for (const claim of claims) expect(await store.settleOutgoing(claim, DONE, 1000)).toBe(true);
    expect(await sendAll(store, 1000)).toEqual(["2"]);
  },

  "no more are handed out than were asked for": async (store) => {
    for (const name of ["a", "b", "c"]) await owe(store, `webchat:web:${name}`, name);
    expect(await store.claimOutgoing("s", 0, 1000)).toEqual([]);
    expect(await store.claimOutgoing("s", 2, 1000)).toHaveLength(2);
    expect(await store.claimOutgoing("s", 2, 1000)).toHaveLength(1);
  },

  "messages are numbered on after the queue was empty": async (store) => {
    await owe(store, AN, "1", "2");
    await sendAll(store, 1000);
    await owe(store, AN, "3");
    expect((await owed(store, "s", 1000)).number).toBe(3);
  },

  "a message put off holds back its conversation, and no other": async (store) => {
    await owe(store, AN, "1", "2");
    await owe(store, BINH, "3");
    const first = await owed(store, "s", 1000);
    const later = { outcome: "later", at: 5000, reason: "busy" } as const;
    expect(await store.settleOutgoing(first, later, 1000)).toBe(true);
    expect(await sendAll(store, 4999)).toEqual(["3"]);
    const again = await owed(store, "s", 5000);
    expect(again).toMatchObject({ conversation: AN, number: 1, attempts: 1 });
    await store.settleOutgoing(again, DONE, 5000);
    expect(await sendAll(store, 5000)).toEqual(["2"]);
  },

  "messages put off come back in the order of their times": async (store) => {
    const names = ["c", "a", "d", "b"];
    for (const name of names) await owe(store, `webchat:web:${name}`, name);
    for (const claim of await store.claimOutgoing("s", 10, 1000)) {
      const at = 2000 + claim.draft.body.charCodeAt(0);
      await store.settleOutgoing(claim, { outcome: "later", at, reason: "busy" }, 1000);
    }
    expect(await sendAll(store, 2000)).toEqual([]);
    expect(await sendAll(store, 3000)).toEqual(["a", "b", "c", "d"]);
  },

  "a settled message cannot be settled again": async (store) => {
    await owe(store, AN, "1");
    const claim = await owed(store, "s", 1000);
    const journal = [{ at: 1000, body: '"sent"' }];
    expect(await store.settleOutgoing(claim, { outcome: "done", journal }, 1000)).toBe(true);
    expect(await store.settleOutgoing(claim, { outcome: "done", journal }, 1000)).toBe(false);
    expect(await store.readJournal(10)).toHaveLength(1);
  },

  "a lease that ran out settles nothing": async (store) => {
    await owe(store, AN, "1");
    const old = await owed(store, "s1", 1000);
    expect(await store.claimOutgoing("s2", 1, 1000 + LEASE_MS - 1)).toEqual([]);
    const now = await owed(store, "s2", 1000 + LEASE_MS);
    expect(now.fence).toBeGreaterThan(old.fence);
    const at = 1000 + LEASE_MS;
    const journal = [{ at, body: '"late"' }];
    expect(await store.settleOutgoing(old, { outcome: "done", journal }, at)).toBe(false);
    expect(await store.settleOutgoing(old, { outcome: "later", at, reason: "x" }, at)).toBe(false);
    expect(await store.settleOutgoing(old, { outcome: "dead", reason: "x", journal }, at)).toBe(
      false,
    );
    expect(await store.health(at)).toMatchObject({ outgoing: 1, deadLetters: 0, journal: 0 });
    expect(await store.settleOutgoing(now, DONE, at)).toBe(true);
  },

  "a dead message lets the next one through and is kept": async (store) => {
    await owe(store, AN, "1", "2");
    const journal = [{ at: 1200, body: '"failed"' }];
    const claim = await owed(store, "s", 1000);
    await store.settleOutgoing(claim, { outcome: "dead", reason: "window-closed", journal }, 1200);
    expect(await sendAll(store, 1200)).toEqual(["2"]);
    expect(await store.deadLetters(10)).toEqual([
      {
        id: expect.any(String),
        kind: "outgoing",
        conversation: AN,
        body: "1",
        reason: "window-closed",
        at: 1200,
      },
    ]);
    expect(await store.readJournal(10)).toEqual([
      { conversation: AN, number: 1, at: 1200, body: '"failed"' },
    ]);
  },

  "a message can be owed while its lane is being worked on": async (store) => {
    await owe(store, AN, "1");
    const claim = await owed(store, "s", 1000);
    await owe(store, AN, "2");
    expect(await store.claimOutgoing("s", 5, 1000)).toEqual([]);
    await store.settleOutgoing(claim, DONE, 1000);
    expect(await sendAll(store, 1000)).toEqual(["2"]);
  },

  "accounts take turns, and those that are passed over get none": async (store) => {
    for (const user of ["1", "2", "3"]) await owe(store, `webchat:big:${user}`, user);
    await owe(store, "webchat:small:1", "s");
    const first = await store.claimOutgoing("s", 2, 1000);
    expect(first.map(({ conversation }) => conversation)).toEqual([
      "webchat:big:1",
      "webchat:small:1",
    ]);
    const isBig = (account: string) => account === "webchat:big";
    expect(await store.claimOutgoing("s", 5, 1000, isBig)).toEqual([]);
    expect(await store.claimOutgoing("s", 5, 1000)).toHaveLength(2);
  },

  "a leased message may be sent until its lease ends": async (store) => {
    await owe(store, AN, "1");
    const claim = await owed(store, "s", 1000);
    expect(store.maySend(claim, 1000 + LEASE_MS - 1)).toBe(true);
    expect(store.maySend(claim, 1000 + LEASE_MS)).toBe(false);
    await store.settleOutgoing(claim, DONE, 1000);
    expect(store.maySend(claim, 1000)).toBe(false);
  },

  "a bucket of sends gives what it holds, and fills up again": async (store) => {
    const rate = { perSecond: 10, burst: 30 };
    const take = (account: string, want: number, now: number) =>
      store.takeAllowance(account, want, rate, now);
    expect(await take("zalo:1", 20, 1000)).toBe(20);
    expect(await take("zalo:1", 20, 1000)).toBe(10);
    expect(await take("zalo:1", 20, 1050)).toBe(0);
    expect(await take("zalo:2", 20, 1050)).toBe(20);
    expect(await take("zalo:1", 20, 1600)).toBe(6);
    expect(await take("zalo:1", 50, 9000)).toBe(30);
    expect(await take("zalo:1", 50, 8000)).toBe(0);
  },
};
