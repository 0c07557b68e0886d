import type { Kysely } from "kysely";
import type { ArchiveTables, FactRow } from "./tables.ts";

/** Facts of one kind since `from`, ms, oldest first. */
export async function readFacts(
  db: Kysely<ArchiveTables>,
  kind: FactKind,
  from: number,
  limit: number,
): Promise<readonly FactRow[]> {
  return await db
    .selectFrom("facts")
    .select(["conversation", "number", "at", "kind", "flow", "step", "value"])
    .where("kind", "=", kind)
    .where("at", ">=", from)
    .orderBy("at")
    .orderBy("conversation")
    .orderBy("number")
    .limit(limit)
    .execute();
}

export type FactKind = "rated" | "reminder_dropped";
