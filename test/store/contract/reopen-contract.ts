import { expect } from "@jest/globals";
import { LEASE_MS } from "../../../bot/store/lane-store.ts";
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

/** Long enough for every lease of before, wherever leases are kept. */
const LATER = 1000 + LEASE_MS;

export const reopenContract: Contract = {
  "events wait on over a restart, in order, with their attempts": async (store, reopen) => {
    await store.accept([event(BINH, "a")], 1000);
    await store.accept([event(AN, "a"), event(AN, "b")], 1001);
    const claim = await claimed(store, "w", 1001);
    await store.fail(claim, 1, "x", 1001);
    const again = await reopen();
    expect(await again.accept([event(AN, "b"), event(AN, "c")], 1002)).toEqual([
      { outcome: "duplicate", number: 2 },
      { outcome: "accepted", number: 3 },
    ]);
    const claims = [await claimed(again, "w", LATER), await claimed(again, "w", LATER)];
    const found = Object.fromEntries(claims.map((one) => [one.conversation, one.events]));
    expect(found[BINH]?.map(({ attempts }) => attempts)).toEqual([1]);
    expect(found[AN]?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(await again.health(LATER)).toMatchObject({
      waitingEvents: 4,
      oldestEventAge: LATER - 1000,
    });
  },

  "a claim of before is worth nothing once the lane was claimed again": async (store, reopen) => {
    await store.accept([event(AN, "a")], 1000);
    const old = await claimed(store, "w", 1000);
    const again = await reopen();
    const now = await claimed(again, "w", LATER);
    expect(now.fence).toBeGreaterThan(old.fence);
    expect(await again.commit(old, turn(1), LATER)).toBe("lost");
    expect(await again.commit(now, turn(1), LATER)).toBe("done");
  },

  "session, speaker and numbers go on over a restart": async (store, reopen) => {
    const speaker = { kind: "officer", id: "lan", fence: 4 } as const;
    const journal = [{ at: 1, body: '"1"' }];
    const live = [{ id: "l1", body: '"1"' }];
    await takeTurn(store, AN, { session: '"kept"', speaker, journal, live }, 1000);
    await takeTurn(store, AN, { session: '"kept"', outgoing: [message('"1"')], journal }, 1000);
    await sendAll(store, 1000);
    await store.dropJournal(await store.readJournal(10));
    const again = await reopen();
    expect(await again.peek(AN)).toEqual({ session: '"kept"', speaker, consumed: 2, waiting: 0 });
    expect(await again.accept([event(AN, "next")], LATER)).toEqual([
      { outcome: "accepted", number: 3 },
    ]);
    const claim = await claimed(again, "w", LATER);
    expect(claim).toMatchObject({ session: '"kept"', speaker });
    await again.commit(
      claim,
      turn(3, { outgoing: [message('"2"')], journal, live: [{ id: "l2", body: "2" }] }),
      LATER,
    );
    expect((await owed(again, "s", LATER)).number).toBe(2);
    expect((await again.readJournal(10)).map(({ number }) => number)).toEqual([3]);
    expect((await again.readLive(AN, 0, 10)).map(({ number, id }) => [number, id])).toEqual([
      [1, "l1"],
      [2, "l2"],
    ]);
  },

  "owed messages and their delays outlive a restart": async (store, reopen) => {
    await takeTurn(store, AN, { outgoing: [message('"1"'), message('"2"')] }, 1000);
    await takeTurn(store, BINH, { outgoing: [message('"3"')] }, 1000);
    const put = await owed(store, "s", 1000);
    const at = LATER + 5000;
    await store.settleOutgoing(put, { outcome: "later", at, reason: "x" }, 1000);
    const again = await reopen();
    expect(await again.health(LATER)).toMatchObject({ outgoing: 3 });
    expect(await sendAll(again, LATER)).toEqual(['"3"']);
    expect(await again.claimOutgoing("s", 1, at - 1)).toEqual([]);
    expect(await owed(again, "s", at)).toMatchObject({ number: 1, attempts: 1, writtenAt: 1000 });
    const after = at + LEASE_MS;
    expect(await sendAll(again, after)).toEqual(['"1"', '"2"']);
  },

  "timers, dead letters, tokens and counters outlive a restart": async (store, reopen) => {
    await takeTurn(store, AN, { setTimers: [{ id: "t", due: 2000, body: '"t"' }] }, 1000);
    await takeTurn(
      store,
      BINH,
      { bury: { reason: "bad" }, journal: [{ at: 1, body: '"j"' }] },
      1000,
    );
    await store.replaceToken("zalo", "secret", 0);
    await store.takeNumbers("cases", 3);
    const letters = await store.deadLetters(10);
    const rows = await store.readJournal(10);
    const again = await reopen();
    expect(await again.fireTimers(2000, 10)).toBe(1);
    expect(await again.fireTimers(2000, 10)).toBe(0);
    expect(await again.deadLetters(10)).toEqual(letters);
    expect(await again.readJournal(10)).toEqual(rows);
    expect(await again.health(2000)).toMatchObject({
      deadLetters: 1,
      journal: 1,
      waitingEvents: 1,
    });
    const token = await again.readToken("zalo");
    expect(token.value).toBe("secret");
    expect(await again.replaceToken("zalo", "new", token.version)).toBe(true);
    expect(await again.takeNumbers("cases", 1)).toBe(4);
    await again.dropJournal(rows);
    expect(await again.readJournal(10)).toEqual([]);
  },

  "what was asked for before the close is kept, what comes after is refused": async (
    store,
    reopen,
  ) => {
    const accepting = store.accept([event(AN, "a")], 1000);
    await store.close();
    expect(await accepting).toEqual([{ outcome: "accepted", number: 1 }]);
    await expect(store.accept([event(AN, "b")], 1000)).rejects.toThrow("closed");
    await expect(store.claim("w", 1000)).rejects.toThrow("closed");
    await store.close();
    expect(await (await reopen()).peek(AN)).toMatchObject({ waiting: 1 });
  },
};
