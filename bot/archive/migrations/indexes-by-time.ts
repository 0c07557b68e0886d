import type { Kysely, Migration } from "kysely";

/** Finds what is old, so that retention deletes it without reading everything. */
export const indexesByTime: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema.createIndex("lines_by_time").on("lines").columns(["at"]).execute();
    await db.schema.createIndex("sends_by_time").on("sends").columns(["at"]).execute();
    await db.schema.createIndex("cases_by_closing").on("cases").columns(["closed_at"]).execute();
  },
};
