import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Migration } from "kysely";
import { Kysely } from "kysely";
import { migrate } from "../../bot/archive/migrate.ts";
import { sqliteDialect } from "../../bot/archive/sqlite/sqlite-dialect.ts";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";

type Tables = { readonly first: { readonly a: string }; readonly second: { readonly a: string } };
let db: Kysely<Tables>;

beforeEach(() => {
  db = new Kysely<Tables>({ dialect: sqliteDialect(() => openDatabase(":memory:")) });
});

afterEach(() => db.destroy());

test("migrations run once, in the order of their names", async () => {
  const ran: string[] = [];
  const step = (name: string): Migration => ({
    up: async () => {
      ran.push(name);
    },
  });
  await migrate(db, { "002-b": step("b"), "001-a": step("a") });
  await migrate(db, { "001-a": step("a"), "002-b": step("b"), "003-c": step("c") });
  expect(ran).toEqual(["a", "b", "c"]);
});

test("a migration that breaks off leaves nothing behind and names itself", async () => {
  const first: Migration = { up: (step) => createTable(step, "first") };
  const broken: Migration = {
    up: async (step) => {
      await createTable(step, "second");
      throw new Error("cut short");
    },
  };
  await expect(migrate(db, { "001-first": first, "002-second": broken })).rejects.toThrow(
    "002-second",
  );
  await expect(db.selectFrom("second").selectAll().execute()).rejects.toThrow("no such table");

  const mended: Migration = { up: (step) => createTable(step, "second") };
  await migrate(db, { "001-first": first, "002-second": mended });
  expect(await db.selectFrom("second").selectAll().execute()).toEqual([]);
  expect(await db.selectFrom("first").selectAll().execute()).toEqual([]);
});

async function createTable(step: Kysely<unknown>, name: string): Promise<void> {
  await step.schema.createTable(name).addColumn("a", "text").execute();
}
