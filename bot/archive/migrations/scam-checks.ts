import type { Kysely, Migration } from "kysely";
import { sql } from "kysely";

/** Judged messages and links with what officers say of the verdicts; what stood among the facts moves here. */
export const scamChecks: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await createChecks(db);
    await createReviews(db);
    await sql`
      insert into scam_checks (conversation, number, at, verdict, codes, quotes, domain, link)
      select conversation, number, at, flow, '[]', '[]', nullif(step, ''), null
      from facts where kind = 'scam_checked'`.execute(db);
    await sql`delete from facts where kind = 'scam_checked'`.execute(db);
  },
};

async function createChecks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("scam_checks")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("codes", "text", (column) => column.notNull())
    .addColumn("quotes", "text", (column) => column.notNull())
    .addColumn("domain", "text")
    .addColumn("link", "text")
    .addPrimaryKeyConstraint("scam_checks_key", ["conversation", "number"])
    .execute();
  await db.schema.createIndex("scam_checks_by_time").on("scam_checks").columns(["at"]).execute();
}

async function createReviews(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("scam_reviews")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("checked", "bigint", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("officer", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("note", "text")
    .addPrimaryKeyConstraint("scam_reviews_key", ["conversation", "number"])
    .execute();
  await db.schema.createIndex("scam_reviews_by_time").on("scam_reviews").columns(["at"]).execute();
}
