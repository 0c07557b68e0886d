import { expect } from "@jest/globals";
import { AN, claimed, event, message, owed, turn } from "./lane-samples.ts";
import type { Contract } from "./open-lanes.ts";

const TEXTS = [
  "",
  "Tôi muốn hỏi về lương hưu 👩‍👩‍👧‍👦 🇻🇳",
  "Đường Trần Hưng Đạo".normalize("NFD"),
  'it\'s "quoted" `and` \\escaped\\; -- DROP TABLE lanes; ? ?1 :name',
  "line\nline\r\nline\u2028line\ttab\u0001control\ufeff\uffff",
  "0",
  "null",
  "9007199254740993",
  "á".repeat(50_000),
];

export const textsContract: Contract = {
  "a text comes back as it went in, wherever it is kept": async (store) => {
    for (const [place, text] of TEXTS.entries()) {
      const conversation = `webchat:web:${place}:${text.slice(0, 100)}`;
      await store.accept([{ conversation, id: `id ${text}`, at: 1, body: text }], 1000);
      const claim = await claimed(store, `owner ${place}`, 1000);
      expect(claim.conversation).toBe(conversation);
      expect(claim.events[0]).toMatchObject({ id: `id ${text}`, body: text });
      const changes = {
        session: text,
        speaker: { kind: "officer", id: text, fence: 1 },
        outgoing: [message(text)],
        setTimers: [{ id: `t ${text}`, due: 2000, body: text }],
        journal: [{ at: 1, body: text }],
        live: [{ id: `l ${text}`, body: text }],
      } as const;
      await store.commit(claim, turn(1, changes), 1000);
      await store.release(claim);
      expect(await store.peek(conversation)).toMatchObject({
        session: text,
        speaker: changes.speaker,
      });
      expect((await owed(store, "s", 1000)).draft.body).toBe(text);
      const lines = await store.readJournal(100);
      expect(lines.find((line) => line.conversation === conversation)?.body).toBe(text);
      expect((await store.readLive(conversation, 0, 1))[0]).toMatchObject(changes.live[0]);
      await store.fireTimers(2000, 10);
      const fired = await claimed(store, "w", 2000);
      expect(fired.events[0]?.body).toBe(text);
      await store.commit(fired, turn(2), 2000);
      await store.release(fired);
    }
  },

  "a NUL and a lone surrogate go through as JSON writes them": async (store) => {
    const body = JSON.stringify({ text: "a\0b\ud800c" });
    await store.accept([event(AN, "a", body)], 1000);
    const { events } = await claimed(store, "w", 1000);
    expect(events[0]?.body).toBe(body);
    expect(JSON.parse(events[0]?.body ?? "")).toEqual({ text: "a\0b\ud800c" });
  },

  "a text that cannot be kept whole is refused and nothing is taken": async (store) => {
    for (const bad of ["a\0b", "a\ud800", "\udc00a"]) {
      const refused = [event(AN, "b", bad), event(AN, bad), event(`webchat:web:${bad}`, "a")];
      for (const one of refused) {
        await expect(store.accept([event(AN, "fine"), one], 1000)).rejects.toThrow(TypeError);
      }
      await expect(store.replaceToken("zalo", bad, 0)).rejects.toThrow(TypeError);
      await expect(store.appendLive(AN, { id: "a", body: bad }, 1000)).rejects.toThrow(TypeError);
    }
    expect(await store.peek(AN)).toMatchObject({ waiting: 0 });
    expect(await store.readToken("zalo")).toEqual({ value: null, version: 0 });
    expect(await store.accept([event(AN, "fine")], 1000)).toEqual([
      { outcome: "accepted", number: 1 },
    ]);
  },

  "conversations that look alike are kept apart": async (store) => {
    const alike = [
      "webchat:web:a",
      "webchat:web:A",
      "webchat:web:a ",
      "webchat:web:á",
      "webchat:web:a%",
    ];
    const decomposed = "webchat:web:á".normalize("NFD");
    const all = [...alike, decomposed];
    const accepted = await store.accept(
      all.map((conversation) => event(conversation, "same")),
      1000,
    );
    expect(accepted.map(({ number }) => number)).toEqual(all.map(() => 1));
  },
};
