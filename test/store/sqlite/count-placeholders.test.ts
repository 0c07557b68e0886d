import { expect, test } from "@jest/globals";
import { countPlaceholders } from "../../../bot/store/sqlite/count-placeholders.ts";

test("placeholders are counted as SQLite numbers them", () => {
  const counts: Record<string, number> = {
    "SELECT 1": 0,
    "SELECT ?, ?": 2,
    "SELECT ?2, ?1, ?2": 2,
    "SELECT ?3, ?": 4,
    "SELECT '?', \"?\", `?`, [?], ?": 1,
    "SELECT 'it''s ?', ?": 1,
    "SELECT ? -- really ?\n, ?": 2,
    "SELECT ? /* ? \n ? */, ?": 2,
    "SELECT ? /* open ?": 1,
    "SELECT a ->> '$.b', ?": 1,
    "SELECT ?;": 1,
  };
  for (const [sql, count] of Object.entries(counts))
    expect([sql, countPlaceholders(sql)]).toEqual([sql, count]);
});

test("named parameters are refused", () => {
  for (const sql of ["SELECT :a", "SELECT @a", "SELECT $a"]) {
    expect(() => countPlaceholders(sql)).toThrow(TypeError);
  }
});

test("a second statement is refused, since it would be left out", () => {
  expect(() => countPlaceholders("SELECT 1; SELECT 2")).toThrow("more than one");
  expect(() => countPlaceholders("DELETE FROM a; -- x\n 'y'")).toThrow("more than one");
  expect(countPlaceholders("SELECT 1; -- the end\n ;")).toBe(0);
  expect(countPlaceholders("SELECT ';', ?")).toBe(1);
});

test("a trigger has statements inside", () => {
  const body = "AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END";
  expect(countPlaceholders(`CREATE TRIGGER t ${body}`)).toBe(0);
  expect(countPlaceholders(`create temp trigger t ${body}`)).toBe(0);
});

test("an empty statement is refused", () => {
  for (const sql of ["", "  ", "-- only words", "/* only words */", ";"]) {
    expect(() => countPlaceholders(sql)).toThrow("empty");
  }
});
