import type { LineRow } from "../tables.ts";
import type { InsertMany } from "./insert-many.ts";
import { insertMany } from "./insert-many.ts";

/** Adds lines to the transcript; one that is there stays as it is. */
export function writeLines(): InsertMany<LineRow> {
  return insertMany((db, lines) =>
    db
      .insertInto("lines")
      .values(lines)
      .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing()),
  );
}
