import type { FactRow } from "../tables.ts";
import type { InsertMany } from "./insert-many.ts";
import { insertMany } from "./insert-many.ts";

/** Adds facts for the figures; one that is there stays as it is. */
export function writeFacts(): InsertMany<FactRow> {
  return insertMany((db, facts) =>
    db
      .insertInto("facts")
      .values(facts)
      .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing()),
  );
}
