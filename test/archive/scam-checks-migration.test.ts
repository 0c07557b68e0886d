import { expect, test } from "@jest/globals";
import { Kysely } from "kysely";
import { migrate } from "../../bot/archive/migrate.ts";
import { facts } from "../../bot/archive/migrations/facts.ts";
import { firstTables } from "../../bot/archive/migrations/first-tables.ts";
import { indexesByTime } from "../../bot/archive/migrations/indexes-by-time.ts";
import { sqliteDialect } from "../../bot/archive/sqlite/sqlite-dialect.ts";
import type { ArchiveTables } from "../../bot/archive/tables.ts";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";

test("verdicts that stood among the facts move to their own table", async () => {
  const db = new Kysely<ArchiveTables>({ dialect: sqliteDialect(() => openDatabase(":memory:")) });
  await migrate(db, {
    "001-first-tables": firstTables,
    "002-indexes-by-time": indexesByTime,
    "003-facts": facts,
  });
  const fact = { conversation: "webchat:web:anna", at: 5, value: null };
  await db
    .insertInto("facts")
    .values([
      { ...fact, number: 1, kind: "scam_checked", flow: "scam", step: "vneld.top" },
      { ...fact, number: 2, kind: "scam_checked", flow: "no_sign", step: "" },
      { ...fact, number: 3, kind: "rated", flow: "cai-vneid", step: "y-kien" },
    ])
    .execute();
  await migrate(db);
  expect(await db.selectFrom("facts").select("number").execute()).toEqual([{ number: 3 }]);
  const checks = await db.selectFrom("scam_checks").selectAll().orderBy("number").execute();
  expect(checks).toMatchObject([
    { number: 1, at: 5, verdict: "scam", domain: "vneld.top", codes: "[]", link: null },
    { number: 2, at: 5, verdict: "no_sign", domain: null, codes: "[]", quotes: "[]" },
  ]);
  await db.destroy();
});
