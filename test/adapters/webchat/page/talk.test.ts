import { expect, test } from "@jest/globals";
import type { ChatItem, NumberedItem } from "../../../../adapters/webchat/item.ts";
import { linesOf } from "../../../../adapters/webchat/page/talk/lines-of.ts";
import type { Pending } from "../../../../adapters/webchat/page/talk/pending.ts";
import type { Talk, TalkChange } from "../../../../adapters/webchat/page/talk/talk.ts";
import { changeTalk, EMPTY_TALK } from "../../../../adapters/webchat/page/talk/talk.ts";

const NOON = new Date(2026, 10, 24, 12).getTime();

function after(...changes: readonly TalkChange[]): Talk {
  return changes.reduce(changeTalk, EMPTY_TALK);
}

function arrived(number: number, item: ChatItem, at = NOON): TalkChange {
  const numbered: NumberedItem = { number, at, item };
  return { kind: "item_arrived", item: numbered };
}

function bot(id: string, ...labels: readonly string[]): ChatItem {
  const buttons = labels.map((label) => ({ kind: "reply", label, payload: label }) as const);
  return { from: "bot", id, text: `bot ${id}`, buttons, attachments: [] };
}

function citizen(id: string): ChatItem {
  return { from: "citizen", id, text: `citizen ${id}` };
}

function wrote(id: string): TalkChange {
  const pending: Pending = {
    id,
    text: `citizen ${id}`,
    payload: null,
    at: NOON,
    state: { kind: "sending" },
  };
  return { kind: "citizen_wrote", pending };
}

function sent(id: string): TalkChange {
  return { kind: "pending_changed", id, state: { kind: "sent" } };
}

function textsOf(talk: Talk): readonly string[] {
  return linesOf(talk).map((line) => line.item.text);
}

test("items stand by their number, each once, in whatever order they come", () => {
  const talk = after(arrived(2, bot("b")), arrived(1, bot("a")), arrived(2, bot("b")));
  expect(textsOf(talk)).toEqual(["bot a", "bot b"]);
});

test("a written message is shown once, whether the stream or the confirmation comes first", () => {
  const confirmedFirst = [wrote("c"), sent("c"), arrived(1, citizen("c"))];
  const streamFirst = [wrote("c"), arrived(1, citizen("c")), sent("c")];
  for (const order of [confirmedFirst, streamFirst]) {
    for (let length = 1; length <= order.length; length += 1) {
      expect(textsOf(after(...order.slice(0, length)))).toEqual(["citizen c"]);
    }
    expect(after(...order).pending).toEqual([]);
  }
});

test("a message that the stream brought but the server did not confirm stays unconfirmed", () => {
  const [line] = linesOf(after(wrote("c"), arrived(1, citizen("c"))));
  expect(line?.pending?.state.kind).toBe("sending");
});

test("a message keeps its key when it becomes part of the history", () => {
  const keyOf = (talk: Talk) => linesOf(talk).map((line) => line.key);
  expect(keyOf(after(wrote("c")))).toEqual(keyOf(after(arrived(1, citizen("c")))));
});

test("a dropped message is gone, and a talk that begins anew forgets its items only", () => {
  expect(textsOf(after(wrote("c"), { kind: "pending_dropped", id: "c" }))).toEqual([]);
  const anew = after(arrived(1, bot("a")), wrote("c"), { kind: "talk_restarted" });
  expect(textsOf(anew)).toEqual(["citizen c"]);
});

test("a browser that keeps no cookie is not told of a lost connection", () => {
  const unknown: TalkChange = { kind: "link_changed", link: "unknown" };
  const lost: TalkChange = { kind: "link_changed", link: "lost" };
  expect(after(unknown, lost).link).toBe("unknown");
  expect(after(unknown, { kind: "all_arrived" })).toMatchObject({ link: "live", loaded: true });
});

test("the newest answers to press are fresh, older ones are not", () => {
  const talk = after(
    arrived(1, bot("a", "A")),
    arrived(2, citizen("c")),
    arrived(3, bot("b", "B")),
  );
  expect(linesOf(talk).map((line) => line.freshButtons)).toEqual([false, false, true]);
  const later = changeTalk(talk, arrived(4, bot("d")));
  expect(linesOf(later).map((line) => line.freshButtons)).toEqual([false, false, true, true]);
});

test("names and times are shown where they change", () => {
  const talk = after(
    arrived(1, bot("a")),
    arrived(2, bot("b"), NOON + 1000),
    arrived(3, bot("c"), NOON + 60_000),
    arrived(4, citizen("d"), NOON + 60_000),
    arrived(5, citizen("e"), NOON + 24 * 3_600_000),
  );
  expect(linesOf(talk)).toMatchObject([
    { continues: false, showsTime: false, newDay: true },
    { continues: true, showsTime: true, newDay: false },
    { continues: true, showsTime: true, newDay: false },
    { continues: false, showsTime: true, newDay: false },
    { continues: false, showsTime: true, newDay: true },
  ]);
});

test("an erased talk is shown without what was confirmed of it, and with what is still to be sent", () => {
  const talk = after(arrived(1, bot("a")), wrote("c"), sent("c"), wrote("d"), {
    kind: "talk_restarted",
  });
  expect(textsOf(talk)).toEqual(["citizen d"]);
  const erased = [sent("d"), arrived(5, bot("b"))].reduce(changeTalk, talk);
  expect(textsOf(erased)).toEqual(["bot b"]);
  expect(erased.pending).toEqual([]);
});
