import type { Kysely } from "kysely";
import type { ArchiveTables, TurnRow } from "../tables.ts";

/** Adds turns for the figures; one that is there stays as it is. */
export async function writeTurns(
  db: Kysely<ArchiveTables>,
  turns: readonly TurnRow[],
): Promise<void> {
  if (turns.length === 0) return;
  await db
    .insertInto("turns")
    .values(turns)
    .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing())
    .execute();
}
