import type { SendRow } from "../tables.ts";
import type { InsertMany } from "./insert-many.ts";
import { insertMany } from "./insert-many.ts";

/** Notes what became of messages; news that is older than what is known changes nothing. */
export function writeSends(): InsertMany<SendRow> {
  const insert = insertMany<SendRow>((db, sends) =>
    db
      .insertInto("sends")
      .values(sends)
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
      ),
  );
  return (db, sends) => insert(db, newestOfEach(sends));
}

/** PostgreSQL refuses a statement that touches the same row twice. */
function newestOfEach(sends: readonly SendRow[]): readonly SendRow[] {
  return [...new Map(sends.map((send) => [`${send.message} ${send.conversation}`, send])).values()];
}
