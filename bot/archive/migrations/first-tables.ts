import type { Kysely, Migration } from "kysely";

/** Conversations, transcript, sends, cases, turns, and the rows that were set aside. */
export const firstTables: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await createConversations(db);
    await createLines(db);
    await createSends(db);
    await createCases(db);
    await createTurns(db);
    await createSetAside(db);
  },
};

async function createConversations(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("conversations")
    .addColumn("conversation", "text", (column) => column.primaryKey())
    .addColumn("last_number", "bigint", (column) => column.notNull())
    .addColumn("messages", "bigint", (column) => column.notNull())
    .execute();
}

async function createLines(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("lines")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("officer", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("folded", "text", (column) => column.notNull())
    .addColumn("details", "text")
    .addColumn("message", "bigint")
    .addColumn("last_message", "bigint")
    .addPrimaryKeyConstraint("lines_key", ["conversation", "number"])
    .execute();
}

async function createSends(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("sends")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("message", "bigint", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("code", "text")
    .addColumn("channel_message_id", "text")
    .addPrimaryKeyConstraint("sends_key", ["conversation", "message"])
    .execute();
}

async function createCases(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("cases")
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("team", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("priority", "integer", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("officer_id", "text")
    .addColumn("officer_name", "text")
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addColumn("claimed_at", "bigint")
    .addColumn("closed_at", "bigint")
    .addColumn("closed_by", "text")
    .addColumn("last_number", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("cases_by_urgency")
    .on("cases")
    .columns(["status", "priority", "opened_at"])
    .execute();
  await db.schema
    .createIndex("cases_by_conversation")
    .on("cases")
    .columns(["conversation"])
    .execute();
}

async function createTurns(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("turns")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("decision", "text")
    .addColumn("understood", "text")
    .addColumn("flow", "text")
    .addColumn("step", "text")
    .addColumn("failure", "text")
    .addPrimaryKeyConstraint("turns_key", ["conversation", "number"])
    .execute();
  await db.schema.createIndex("turns_by_time").on("turns").columns(["at"]).execute();
}

async function createSetAside(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("set_aside")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("set_aside_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("set_aside_key", ["conversation", "number"])
    .execute();
}
