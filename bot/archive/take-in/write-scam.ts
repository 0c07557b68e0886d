import type { ScamCheckRow, ScamReviewRow } from "../tables.ts";
import type { InsertMany } from "./insert-many.ts";
import { insertMany } from "./insert-many.ts";

/** Adds what was judged; a check that is there stays as it is. */
export function writeScamChecks(): InsertMany<ScamCheckRow> {
  return insertMany((db, checks) =>
    db
      .insertInto("scam_checks")
      .values(checks)
      .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing()),
  );
}

/** Adds what officers say of verdicts; a review that is there stays as it is. */
export function writeScamReviews(): InsertMany<ScamReviewRow> {
  return insertMany((db, reviews) =>
    db
      .insertInto("scam_reviews")
      .values(reviews)
      .onConflict((conflict) => conflict.columns(["conversation", "number"]).doNothing()),
  );
}
