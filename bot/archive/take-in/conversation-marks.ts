import type { Kysely } from "kysely";
import type { JournalRow } from "../../store/lane-store.ts";
import type { ArchiveTables } from "../tables.ts";
import { refuseKey } from "./refuse-key.ts";

/** How far each conversation of a batch was taken in; moved on while the batch is read. */
export type Marks = {
  /** False for a row that was taken in, or set aside, before. */
  isNew(row: JournalRow): boolean;
  pass(row: JournalRow): void;
  /** Numbers of the outgoing messages that this row tells of, which are `count`. */
  countMessages(row: JournalRow, count: number): MessageRange;
  moved(): readonly Mark[];
};

/** Null where the row tells of none. */
export type MessageRange = {
  readonly message: number | null;
  readonly last_message: number | null;
};

type Mark = {
  readonly conversation: string;
  readonly last_number: number;
  readonly messages: number;
};

/** Keeps other programs from these conversations until the transaction ends. */
export type HoldConversations = (
  db: Kysely<ArchiveTables>,
  conversations: readonly string[],
) => Promise<void>;

export async function readMarks(
  db: Kysely<ArchiveTables>,
  rows: readonly JournalRow[],
  hold?: HoldConversations,
): Promise<Marks> {
  const keepable = rows.filter((row) => refuseKey(row) === null);
  const conversations = [...new Set(keepable.map((row) => row.conversation))];
  if (conversations.length === 0) return marksFrom([]);
  await hold?.(db, conversations);
  const known = await db
    .selectFrom("conversations")
    .selectAll()
    .where("conversation", "in", conversations)
    .execute();
  return marksFrom(known);
}

function marksFrom(known: readonly Mark[]): Marks {
  const marks = new Map(known.map((mark) => [mark.conversation, mark]));
  const moved = new Set<string>();
  const markOf = (row: JournalRow): Mark =>
    marks.get(row.conversation) ?? {
      conversation: row.conversation,
      last_number: 0,
      messages: 0,
    };
  const move = (row: JournalRow, change: Partial<Mark>): void => {
    marks.set(row.conversation, { ...markOf(row), ...change });
    moved.add(row.conversation);
  };
  return {
    isNew: (row) => row.number > markOf(row).last_number,
    pass: (row) => move(row, { last_number: row.number }),
    countMessages: (row, count) => {
      if (count === 0) return { message: null, last_message: null };
      const { messages } = markOf(row);
      move(row, { messages: messages + count });
      return { message: messages + 1, last_message: messages + count };
    },
    moved: () => [...marks.values()].filter((mark) => moved.has(mark.conversation)),
  };
}

export async function writeMarks(db: Kysely<ArchiveTables>, marks: Marks): Promise<void> {
  const moved = marks.moved();
  if (moved.length === 0) return;
  await db
    .insertInto("conversations")
    .values(moved)
    .onConflict((conflict) =>
      conflict
        .column("conversation")
        .doUpdateSet((row) => ({
          last_number: row.ref("excluded.last_number"),
          messages: row.ref("excluded.messages"),
        }))
        .whereRef("conversations.last_number", "<", "excluded.last_number"),
    )
    .execute();
}
