import type { Kysely, Migration } from "kysely";

/** What is worth counting and is no line of a talk: ratings, reminders that were not sent. */
export const facts: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable("facts")
      .addColumn("conversation", "text", (column) => column.notNull())
      .addColumn("number", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("flow", "text", (column) => column.notNull())
      .addColumn("step", "text", (column) => column.notNull())
      .addColumn("value", "integer")
      .addPrimaryKeyConstraint("facts_key", ["conversation", "number"])
      .execute();
    await db.schema.createIndex("facts_by_time").on("facts").columns(["at"]).execute();
  },
};
