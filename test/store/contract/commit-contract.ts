import { expect } from "@jest/globals";
import { BOT_SPEAKS } from "../../../bot/cases/speaker.ts";
import { AN, claimed, event, message, owed, sendAll, takeTurn, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

export const commitContract: Contract = {
  "a conversation nobody wrote in looks empty": async (store) => {
    expect(await store.peek("webchat:web:nobody")).toEqual({
      session: null,
      speaker: BOT_SPEAKS,
      consumed: 0,
      waiting: 0,
    });
  },

  "the first claim has no session and the bot speaks": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    expect(await claimed(store, "w", 1000)).toMatchObject({
      conversation: AN,
      owner: "w",
      session: null,
      speaker: BOT_SPEAKS,
    });
  },

  "session and speaker are read back at the next claim and by a peek": async (store) => {
    const speaker = { kind: "officer", id: "lan", fence: 3 } as const;
    await takeTurn(store, AN, { session: '{"step":"hỏi tuổi"}', speaker }, 1000);
    await store.accept([event(AN, "b")], 1000);
    expect(await claimed(store, "w", 1000)).toMatchObject({
      session: '{"step":"hỏi tuổi"}',
      speaker,
    });
    expect(await store.peek(AN)).toEqual({
      session: '{"step":"hỏi tuổi"}',
      speaker,
      consumed: 1,
      waiting: 1,
    });
  },

  "a turn without a speaker leaves the speaker as it is": async (store) => {
    await takeTurn(store, AN, { speaker: { kind: "waiting", fence: 1 } }, 1000);
    await takeTurn(store, AN, {}, 1000);
    expect((await store.peek(AN)).speaker).toEqual({ kind: "waiting", fence: 1 });
    await takeTurn(store, AN, { speaker: { kind: "bot", fence: 2 } }, 1000);
    expect((await store.peek(AN)).speaker).toEqual({ kind: "bot", fence: 2 });
  },

  "a session that was deleted is null again": async (store) => {
    await takeTurn(store, AN, { session: '"something"' }, 1000);
    await takeTurn(store, AN, { session: null }, 1000);
    expect((await store.peek(AN)).session).toBeNull();
  },

  "events of one claim are committed one after the other": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const claim = await claimed(store, "w", 1000);
    expect(await store.commit(claim, turn(1), 1000)).toBe("done");
    expect(await store.peek(AN)).toMatchObject({ session: '{"turn":1}', consumed: 1, waiting: 1 });
    expect(await store.commit(claim, turn(2), 1000)).toBe("done");
    expect(await store.peek(AN)).toMatchObject({ session: '{"turn":2}', consumed: 2, waiting: 0 });
  },

  "a turn on any but the oldest waiting event is refused whole": async (store) => {
    await store.accept([event(AN, "a"), event(AN, "b")], 1000);
    const claim = await claimed(store, "w", 1000);
    const wrong = { outgoing: [message('"no"')], journal: [{ at: 1, body: '"no"' }] };
    await expect(store.commit(claim, turn(2, wrong), 1000)).rejects.toThrow("event 2");
    await store.commit(claim, turn(1), 1000);
    await expect(store.commit(claim, turn(1, wrong), 1000)).rejects.toThrow("event 1");
    expect(await store.peek(AN)).toMatchObject({ session: '{"turn":1}', consumed: 1, waiting: 1 });
    expect(await sendAll(store, 1000)).toEqual([]);
    expect(await store.readJournal(10)).toEqual([]);
  },

  "a turn that cannot be written changes nothing": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const claim = await claimed(store, "w", 1000);
    const broken = turn(1, {
      speaker: { kind: "waiting", fence: 9 },
      outgoing: [message('"fine"')],
      setTimers: [{ id: "t", due: 1000, body: '"fine"' }],
      journal: [{ at: 1, body: '"fine"' }],
      live: [
        { id: "l1", body: '"fine"' },
        { id: "l2", body: "not\0fine" },
      ],
    });
    await expect(store.commit(claim, broken, 1000)).rejects.toThrow(TypeError);
    expect(await store.peek(AN)).toEqual({
      session: null,
      speaker: BOT_SPEAKS,
      consumed: 0,
      waiting: 1,
    });
    expect(await sendAll(store, 1000)).toEqual([]);
    expect(await store.fireTimers(1000, 10)).toBe(0);
    expect(await store.readJournal(10)).toEqual([]);
    expect(await store.readLive(AN, 0, 10)).toEqual([]);
    expect(await store.commit(claim, turn(1, { outgoing: [message('"fine"')] }), 1000)).toBe(
      "done",
    );
    expect((await owed(store, "s", 1000)).number).toBe(1);
  },

  "a lost turn leaves no message, timer, line or live item": async (store) => {
    await store.accept([event(AN, "a")], 1000);
    const old = await claimed(store, "w1", 1000);
    await store.release(old);
    const all = turn(1, {
      outgoing: [message('"lost"')],
      setTimers: [{ id: "t", due: 1, body: '"lost"' }],
      journal: [{ at: 1, body: '"lost"' }],
      live: [{ id: "l", body: '"lost"' }],
      bury: { reason: "lost" },
    });
    expect(await store.commit(old, all, 1000)).toBe("lost");
    expect(await store.health(1000)).toEqual({
      waitingEvents: 1,
      outgoing: 0,
      deadLetters: 0,
      journal: 0,
      oldestEventAge: 0,
    });
    expect(await store.fireTimers(1000, 10)).toBe(0);
    expect(await store.readLive(AN, 0, 10)).toEqual([]);
  },
};
