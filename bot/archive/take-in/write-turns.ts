import type { TurnRow } from "../tables.ts";
import type { InsertMany } from "./insert-many.ts";
import { insertMany } from "./insert-many.ts";

/** Adds turns for the figures; one that is there stays as it is. */
export function writeTurns(): InsertMany<TurnRow> {
  return insertMany((db, turns) =>
    db
      .insertInto("turns")
      .values(turns)
      .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing()),
  );
}
