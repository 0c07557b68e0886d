import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Kysely, sql } from "kysely";
import { sqliteDialect } from "../../bot/archive/sqlite/sqlite-dialect.ts";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";

type Tables = { readonly notes: { readonly id: string; readonly count: number } };
let db: Kysely<Tables>;

beforeEach(async () => {
  db = new Kysely<Tables>({ dialect: sqliteDialect(() => openDatabase(":memory:")) });
  await sql`create table notes (id text primary key, count bigint not null)`.execute(db);
});

afterEach(() => db.destroy());

test("reading, writing, returning and raw statements all give what they should", async () => {
  const note = { id: "a", count: 9_007_199_254_740_991 };
  const added = await db.insertInto("notes").values(note).executeTakeFirst();
  expect(added.numInsertedOrUpdatedRows).toBe(1n);
  const back = await db.updateTable("notes").set({ count: 2 }).returning("count").execute();
  expect(back).toEqual([{ count: 2 }]);
  const gone = await db.deleteFrom("notes").where("id", "=", "b").executeTakeFirst();
  expect(gone.numDeletedRows).toBe(0n);
  expect((await sql`select count(*) as n from notes`.execute(db)).rows).toEqual([{ n: 1 }]);
});

test("a transaction that throws leaves nothing, and the next one works", async () => {
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.insertInto("notes").values({ id: "a", count: 1 }).execute();
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto("notes").values({ id: "b", count: 1 }).execute();
  });
  expect(await ids()).toEqual(["b"]);
});

test("a long transaction lets others have their turn between its statements", async () => {
  let turns = 0;
  let counting = true;
  const count = () => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  await db.transaction().execute(async (transaction) => {
    setImmediate(count);
    const until = performance.now() + 50;
    for (let at = 0; performance.now() < until; at += 1) {
      await transaction
        .insertInto("notes")
        .values({ id: `${at}`, count: at })
        .execute();
    }
  });
  counting = false;
  expect(turns).toBeGreaterThan(2);
});

test("a query waits for the transaction that runs, and never becomes part of it", async () => {
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.insertInto("notes").values({ id: "inside", count: 1 }).execute();
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error("rolled back");
  });
  const outside = db.insertInto("notes").values({ id: "outside", count: 1 }).execute();
  await expect(failing).rejects.toThrow("rolled back");
  await outside;
  expect(await ids()).toEqual(["outside"]);
});

test("many different statements work although few are kept", async () => {
  const columns = Array.from({ length: 120 }, (_, place) => place);
  for (const place of [...columns, ...columns]) {
    const { rows } = await sql`select ${sql.lit(place)} as n`.execute(db);
    expect(rows).toEqual([{ n: place }]);
  }
});

test("a value that the archive does not keep is refused by its type", async () => {
  const bad = db.selectFrom("notes").selectAll().where(sql`count`, "=", { a: 1 }).execute();
  await expect(bad).rejects.toThrow("a object cannot be kept");
});

test("closing waits for the transaction that runs", async () => {
  const running = db.transaction().execute(async (transaction) => {
    await new Promise((resolve) => setImmediate(resolve));
    await transaction.insertInto("notes").values({ id: "a", count: 1 }).execute();
    return "kept";
  });
  await new Promise((resolve) => setImmediate(resolve));
  await db.destroy();
  expect(await running).toBe("kept");
});

async function ids(): Promise<string[]> {
  return (await db.selectFrom("notes").select("id").execute()).map((note) => note.id);
}
