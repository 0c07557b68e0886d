import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { z } from "zod";
import type { Database } from "../../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import type { Bindable } from "../../../bot/store/sqlite/checked-parameters.ts";
import type { Home } from "../temporary-home.ts";
import { temporaryHome } from "../temporary-home.ts";

let home: Home;
let db: Database;
beforeEach(() => {
  home = temporaryHome();
  db = openDatabase(home.path("a.db"));
  db.exec("CREATE TABLE things (name TEXT UNIQUE, amount)");
});
afterEach(() => {
  db.close();
  home.remove();
});

test("rows come back as objects or as arrays", () => {
  db.prepare("INSERT INTO things VALUES (?, ?)").run(["a", 1]);
  db.prepare("INSERT INTO things VALUES (?, ?)").run(["b", null]);
  const objects = db.prepare("SELECT * FROM things ORDER BY name");
  expect(objects.get([])).toEqual({ name: "a", amount: 1 });
  expect(objects.all([])).toEqual([
    { name: "a", amount: 1 },
    { name: "b", amount: null },
  ]);
  const arrays = db.prepareCells("SELECT * FROM things ORDER BY name");
  expect(arrays.get([])).toEqual(["a", 1]);
  expect(arrays.all([])).toEqual([
    ["a", 1],
    ["b", null],
  ]);
});

test("no row is undefined, no rows are an empty list", () => {
  for (const one of [db.prepare("SELECT * FROM things"), db.prepareCells("SELECT * FROM things")]) {
    expect(one.get([])).toBeUndefined();
    expect(one.all([])).toEqual([]);
  }
});

test("more rows than libsql reads at once come back whole", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  for (let count = 0; count < 250; count++) insert.run([`n${count}`, count]);
  const amounts = db.prepareCells("SELECT amount FROM things ORDER BY amount").all([]).flat();
  expect(amounts).toEqual(Array.from({ length: 250 }, (_, count) => count));
});

test("a write tells how many rows it changed and the last row's id", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  expect(insert.run(["a", 1])).toEqual({ changes: 1, lastInsertRowid: 1 });
  expect(insert.run(["b", 1])).toEqual({ changes: 1, lastInsertRowid: 2 });
  expect(db.prepare("UPDATE things SET amount = ?").run([2]).changes).toBe(2);
});

test("a statement knows whether it gives rows", () => {
  expect(db.prepare("SELECT 1").reader).toBe(true);
  expect(db.prepareCells("DELETE FROM things RETURNING name").reader).toBe(true);
  expect(db.prepare("DELETE FROM things").reader).toBe(false);
  expect(db.prepareCells("DELETE FROM things").reader).toBe(false);
});

test("booleans are stored as 1 and 0", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?) RETURNING amount");
  expect(insert.get(["yes", true])).toEqual({ amount: 1 });
  expect(insert.get(["no", false])).toEqual({ amount: 0 });
});

test("what libsql would die of or spoil is refused before it gets there", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  const bad: readonly unknown[] = [
    undefined,
    1n,
    Symbol("s"),
    () => 1,
    new Date(),
    Buffer.from("x"),
    new Map(),
    {},
    [],
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    -(2 ** 53),
    "cut\0here",
    "lone \ud83d",
  ];
  for (const value of bad) {
    expect(() => insert.run(["secret", anything(value)])).toThrow(TypeError);
    expect(() => insert.run(["secret", anything(value)])).toThrow(/^parameter 2 (is|has) /);
    expect(() => insert.run(["secret", anything(value)])).not.toThrow(/secret|cut|lone \ud83d/);
  }
  expect(db.prepare("SELECT * FROM things").all([])).toEqual([]);
});

test("parameters that are no array are refused", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  for (const value of [true, new Date(), Buffer.from("ab"), { 0: "a", length: 2 }, null, "ab"]) {
    expect(() => insert.run(anything(value))).toThrow("one array");
    expect(() => insert.get(anything(value))).toThrow("one array");
    expect(() => insert.all(anything(value))).toThrow("one array");
  }
});

test("missing and surplus parameters are refused", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  expect(() => insert.run(["a"])).toThrow("2 parameters expected, 1 given");
  expect(() => insert.run(["a", 1, 2])).toThrow("2 parameters expected, 3 given");
  expect(() => insert.run(anything(new Array(2)))).toThrow("parameter 1 is undefined");
});

test("numbers come back as they went in", () => {
  const echo = db.prepareCells("SELECT ?");
  for (const number of [0, -1, 1.5, 2 ** 53 - 1, -(2 ** 53 - 1), 1e-300]) {
    expect(echo.get([number])).toEqual([number]);
  }
});

test("texts come back as they went in", () => {
  const echo = db.prepareCells("SELECT ?");
  for (const text of [
    "",
    "đ".normalize("NFD"),
    "👩‍👧",
    "'; --",
    "\ufeff\uffff",
    "x".repeat(100_000),
  ]) {
    expect(echo.get([text])).toEqual([text]);
  }
});

test("SQL is one statement, without NUL, with ? alone", () => {
  expect(() => db.prepare("SELECT 1; SELECT 2")).toThrow("more than one");
  expect(() => db.prepare("SELECT :name")).toThrow("named");
  expect(() => db.prepare("SELECT 1\0")).toThrow("NUL");
  expect(() => db.exec("SELECT 1\0")).toThrow("NUL");
  expect(() => db.prepare("SELEKT 1")).toThrow("syntax error");
});

test("an error of SQLite keeps its code", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  insert.run(["a", 1]);
  const twice = expect.objectContaining({ code: "SQLITE_CONSTRAINT_UNIQUE" });
  expect(caught(() => insert.run(["a", 2]))).toEqual(twice);
});

test("a transaction is kept when its work is done and undone when it throws", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  expect(db.transaction(() => insert.run(["kept", 1]).changes)).toBe(1);
  expect(() =>
    db.transaction(() => {
      insert.run(["undone", 1]);
      throw new RangeError("no");
    }),
  ).toThrow(RangeError);
  expect(() => db.transaction(() => insert.run(["undone", anything(undefined)]))).toThrow(
    TypeError,
  );
  expect(db.prepareCells("SELECT name FROM things").all([])).toEqual([["kept"]]);
});

test("a transaction inside another, or one that waits, is refused and undone", () => {
  const insert = db.prepare("INSERT INTO things VALUES (?, ?)");
  expect(() => db.transaction(() => db.transaction(() => insert.run(["a", 1])))).toThrow("already");
  expect(() => db.transaction(async () => insert.run(["b", 1]))).toThrow("promise");
  expect(db.prepare("SELECT * FROM things").all([])).toEqual([]);
  db.transaction(() => insert.run(["c", 1]));
});

test("nothing works after the close, which may be repeated", () => {
  const select = db.prepare("SELECT 1");
  db.close();
  db.close();
  expect(() => select.get([])).toThrow("is closed");
  expect(() => select.all([])).toThrow("is closed");
  expect(() => select.run([])).toThrow("is closed");
  expect(() => db.prepare("SELECT 1")).toThrow("is closed");
  expect(() => db.exec("SELECT 1")).toThrow("is closed");
  expect(() => db.transaction(() => 1)).toThrow("is closed");
});

test("a file that cannot be opened is named", () => {
  expect(() => openDatabase(home.path("no/such.db"))).toThrow(home.path("no/such.db"));
  expect(() => openDatabase("")).toThrow(TypeError);
  expect(() => openDatabase("a\0b")).toThrow(TypeError);
});

test("a path that looks like an address is a path", () => {
  expect(() => openDatabase("https://127.0.0.1:1/a.db")).toThrow("cannot be opened");
});

test("a database can be in memory", () => {
  const memory = openDatabase(":memory:");
  expect(memory.prepareCells("SELECT 1").get([])).toEqual([1]);
  memory.close();
});

/** A value that the types forbid, as a caller without types could give it. */
function anything(value: unknown): Bindable & readonly Bindable[] {
  return forbidden.parse(value);
}

const forbidden = z.custom<Bindable & readonly Bindable[]>();

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
