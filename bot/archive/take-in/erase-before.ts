import type { Kysely } from "kysely";
import type { ArchiveTables } from "../tables.ts";
import type { Erased } from "./news.ts";

/**
 * Forgets what a citizen and the bot said before a journal row. Closed cases stay for the figures, without
 * what the citizen told; an open one is still worked on and keeps it. Verdicts stay, without the words they
 * quote.
 */
export async function eraseBefore(
  db: Kysely<ArchiveTables>,
  { conversation, number }: Erased,
): Promise<void> {
  for (const table of ["lines", "sends", "set_aside"] as const) {
    await db
      .deleteFrom(table)
      .where("conversation", "=", conversation)
      .where("number", "<", number)
      .execute();
  }
  await db
    .updateTable("scam_checks")
    .set({ quotes: "[]" })
    .where("conversation", "=", conversation)
    .where("number", "<", number)
    .execute();
  await db
    .updateTable("scam_reviews")
    .set({ note: null })
    .where("conversation", "=", conversation)
    .where("number", "<", number)
    .execute();
  await db
    .updateTable("cases")
    .set({ summary: "[]", notes: "[]" })
    .where("conversation", "=", conversation)
    .where("status", "=", "closed")
    .execute();
}
