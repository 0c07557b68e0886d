import type { Kysely } from "kysely";
import type { SetAsideRow } from "./archive.ts";
import type { ArchiveTables } from "./tables.ts";

/** Rows that were set aside, oldest first. */
export async function readSetAside(
  db: Kysely<ArchiveTables>,
  limit: number,
): Promise<readonly SetAsideRow[]> {
  return await db
    .selectFrom("set_aside")
    .select(["conversation", "number", "body", "reason"])
    .orderBy("set_aside_at")
    .orderBy("conversation")
    .orderBy("number")
    .limit(limit)
    .execute();
}
