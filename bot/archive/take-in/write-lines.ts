import type { Kysely } from "kysely";
import type { ArchiveTables, LineRow } from "../tables.ts";

/** Adds lines to the transcript; one that is there stays as it is. */
export async function writeLines(
  db: Kysely<ArchiveTables>,
  lines: readonly LineRow[],
): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto("lines")
    .values(lines)
    .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing())
    .execute();
}
