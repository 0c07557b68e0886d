import type { Kysely } from "kysely";
import type { ArchiveTables, SendRow } from "../tables.ts";

/** Notes what became of messages; news that is older than what is known changes nothing. */
export async function writeSends(
  db: Kysely<ArchiveTables>,
  sends: readonly SendRow[],
): Promise<void> {
  if (sends.length === 0) return;
  await db
    .insertInto("sends")
    .values(newestOfEach(sends))
    .onConflict((conflict) =>
      conflict
        .columns(["conversation", "message"])
        .doUpdateSet((row) => ({
          number: row.ref("excluded.number"),
          at: row.ref("excluded.at"),
          outcome: row.ref("excluded.outcome"),
          code: row.ref("excluded.code"),
          channel_message_id: row.ref("excluded.channel_message_id"),
        }))
        .whereRef("sends.number", "<", "excluded.number"),
    )
    .execute();
}

/** PostgreSQL refuses a statement that touches the same row twice. */
function newestOfEach(sends: readonly SendRow[]): readonly SendRow[] {
  return [...new Map(sends.map((send) => [`${send.message} ${send.conversation}`, send])).values()];
}
