import type { ChatItem, SpokenItem } from "../../item.ts";
import type { Pending } from "./pending.ts";
import type { Talk } from "./talk.ts";

/** One line of the talk as it is shown. */
export type Line = {
  readonly key: string;
  /** ms */
  readonly at: number;
  readonly item: ChatItem;
  /** Null for what both sides have. */
  readonly pending: Pending | null;
  /** The same author as the line before: the name need not be seen again. */
  readonly continues: boolean;
  /** True where a day begins. */
  readonly newDay: boolean;
  /** The next line is somebody else's or of another minute, so this one carries the time. */
  readonly showsTime: boolean;
  /** True from the newest line on that has answers to press. */
  readonly freshButtons: boolean;
};

/** Puts what the server has and what it has not confirmed into one list. A message is in it once. */
export function linesOf(talk: Talk): readonly Line[] {
  const pendingById = new Map(talk.pending.map((it) => [it.id, it]));
  const kept = talk.items.map(({ item, at }) => {
    const pending = item.from === "citizen" ? pendingById.get(item.id) : undefined;
    if (pending !== undefined) pendingById.delete(pending.id);
    return { at, item, pending: pending ?? null };
  });
  const unkept = [...pendingById.values()].map((pending) => {
    const { id, text, at } = pending;
    return { at, item: { from: "citizen", id, text } as const, pending };
  });
  const all = [...kept, ...unkept];
  const fresh = all.map(({ item }) => hasReplies(item)).lastIndexOf(true);
  return all.map((line, index) => {
    const before = all[index - 1];
    const next = all[index + 1];
    const newDay = before === undefined || dayOf(before.at) !== dayOf(line.at);
    return {
      ...line,
      key: `${line.item.from === "citizen" ? "citizen" : "answer"}:${line.item.id}`,
      continues: !newDay && before?.item.from === line.item.from,
      newDay,
      showsTime: next?.item.from !== line.item.from || minuteOf(next.at) !== minuteOf(line.at),
      freshButtons: index >= fresh,
    };
  });
}

function hasReplies(item: ChatItem): item is SpokenItem {
  return item.from !== "citizen" && item.buttons.some((button) => button.kind === "reply");
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

function minuteOf(at: number): number {
  return Math.floor(at / 60_000);
}
