import { expect, test } from "@jest/globals";
import type { Database } from "../../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import { laneParts } from "../../../bot/store/sqlite/lane-parts.ts";
import { prepareLaneSchema } from "../../../bot/store/sqlite/lane-schema.ts";

/** They count what waits, once at the start, or read rows in the order of their key up to a limit. */
const MAY_SCAN = [
  /^SELECT conversation, lane, (accepted|written)_at/,
  /^SELECT count\(\*\) FROM (journal|dead)$/,
  // Dead letters are few, and seldom is anything erased.
  /^DELETE FROM dead WHERE lane = \?$/,
  // For people who ask, not for turns.
  /^SELECT json_extract\(session, .* GROUP BY flow, step/s,
  /^SELECT .* FROM (journal|dead) JOIN lanes .* ORDER BY (seq|dead\.id) LIMIT \?$/s,
];

test("no statement looks through all that is stored", () => {
  const db = openDatabase(":memory:");
  const statements: string[] = [];
  const listening: Database = {
    ...db,
    prepareCells: (sql) => {
      statements.push(sql.trim());
      return db.prepareCells(sql);
    },
  };
  laneParts(listening, prepareLaneSchema(db), () => {});
  expect(statements.length).toBeGreaterThan(30);
  const scanning = statements.filter(
    (sql) => !MAY_SCAN.some((one) => one.test(sql)) && plan(db, sql).some(isScan),
  );
  expect(scanning).toEqual([]);
  expect(plan(db, "SELECT * FROM lanes WHERE session = 'x'").some(isScan)).toBe(true);
  db.close();
});

function plan(db: Database, sql: string): readonly string[] {
  const bare = sql.replaceAll("?", "1");
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${bare}`).all([]);
  return rows.map(({ detail }) => String(detail));
}

/** A row of a constant and a list made by a subquery are no tables. */
function isScan(detail: string): boolean {
  return /^SCAN (?!CONSTANT)/.test(detail) || detail.includes("TEMP B-TREE");
}
