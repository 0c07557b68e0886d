import type { Kysely } from "kysely";
import type { JournalRow } from "../../store/lane-store.ts";
import type { SetAsideRow } from "../archive.ts";
import type { ArchiveTables } from "../tables.ts";

/** Keeps rows that can never be taken in for a human to look at, and returns them as kept. */
export async function setAside(
  db: Kysely<ArchiveTables>,
  poison: readonly { readonly row: JournalRow; readonly reason: string }[],
  now: number,
): Promise<readonly SetAsideRow[]> {
  if (poison.length === 0) return [];
  const rows = poison.map(({ row, reason }) => ({
    conversation: storable(row.conversation),
    number: wholeOrZero(row.number),
    at: wholeOrZero(row.at),
    body: storable(row.body),
    reason,
    set_aside_at: now,
  }));
  await db
    .insertInto("set_aside")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing())
    .execute();
  return rows.map(({ conversation, number, body, reason }) => ({
    conversation,
    number,
    body,
    reason,
  }));
}

/** As it came, but for what PostgreSQL refuses and SQLite cuts at. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

function wholeOrZero(number: number): number {
  return Number.isSafeInteger(number) ? number : 0;
}
