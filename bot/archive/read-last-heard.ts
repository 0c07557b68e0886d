import type { Kysely } from "kysely";
import type { ArchiveTables } from "./tables.ts";

/** When the citizen of an open case last did something; ms. */
export type LastHeard = { readonly conversation: string; readonly at: number };

/** Once for each conversation with open cases. The key of lines finds the last one without reading the talk. */
export async function readLastHeard(
  db: Kysely<ArchiveTables>,
  limit: number,
): Promise<readonly LastHeard[]> {
  const rows = await db
    .selectFrom("cases")
    .where("status", "in", ["waiting", "claimed"])
    .groupBy("conversation")
    .select((row) => [
      "conversation",
      // A citizen who had the talk erased is heard of by the case alone.
      row.fn.max("opened_at").as("opened"),
      row
        .selectFrom("lines")
        .whereRef("lines.conversation", "=", "cases.conversation")
        .where("author", "=", "citizen")
        .orderBy("number", "desc")
        .limit(1)
        .select("at")
        .as("heard"),
    ])
    .limit(limit)
    .execute();
  return rows.map(({ conversation, opened, heard }) => ({
    conversation,
    at: heard ?? Number(opened),
  }));
}
