import { resolve } from "node:path";
import Libsql from "libsql";
import type { Bindable } from "./checked-parameters.ts";
import { checkedParameters } from "./checked-parameters.ts";
import { countPlaceholders } from "./count-placeholders.ts";

/** What a column holds. Whole numbers come back rounded beyond 2^53: keep ids as text. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
export type Cells = readonly Cell[];
export type Ran = { readonly changes: number; readonly lastInsertRowid: number };

/** A prepared statement; R is the form of its rows. */
export type Statement<R> = {
  /** True when the statement gives rows (SELECT, RETURNING, most PRAGMAs). */
  readonly reader: boolean;
  run(parameters: readonly Bindable[]): Ran;
  /** The first row; undefined when there is none. */
  get(parameters: readonly Bindable[]): R | undefined;
  all(parameters: readonly Bindable[]): readonly R[];
};

export type Database = {
  /**
   * Prepares one statement with `?` placeholders; rows are objects by column name. A number is bound
   * as a REAL: SQLite makes it whole again in INTEGER columns, but "5.0" in a TEXT column.
   */
  prepare(sql: string): Statement<Row>;
  /** The same with rows as arrays in the order of the columns: a quarter faster. */
  prepareCells(sql: string): Statement<Cells>;
  /** Runs statements without parameters or rows. */
  exec(sql: string): void;
  /** Runs synchronous work in one transaction; rolls back and rethrows when it throws. */
  transaction<T>(work: () => T): T;
  /** Opens a transaction that stays open until it is committed or rolled back. */
  begin(): void;
  commit(): void;
  /** Does nothing where SQLite has rolled back already, as it does after some errors (a full disk). */
  rollBack(): void;
  /**
   * Refuses every later call. SQLite lets go of the file only when the statements are garbage, so
   * leave no transaction open and, in WAL mode, checkpoint before.
   */
  close(): void;
};

/**
 * Opens a SQLite file, or ":memory:". This is the one door to libsql: a boolean, Buffer, Date or
 * object that reaches its native part aborts the process, missing parameters become NULL without a
 * word, and statements go on working after close. Here all of that is a TypeError or an Error.
 */
export function openDatabase(path: string): Database {
  if (path === "" || path.includes("\0"))
    throw new TypeError("a database needs the path of a file");
  const native = openNative(path);
  let open = true;
  const live = (): Libsql.Database => {
    if (!open) throw new Error(`the database "${path}" is closed`);
    return native;
  };
  return {
    prepare: (sql) => statement(live, sql, isRow, withoutMetadata),
    prepareCells: (sql) => statement(live, sql, isCells, null),
    exec: (sql) => {
      live().exec(wholeSql(sql));
    },
    transaction: (work) => inTransaction(live(), work),
    begin: () => begin(live()),
    commit: () => {
      live().exec("COMMIT");
    },
    rollBack: () => rollBack(live()),
    close: () => {
      if (!open) return;
      open = false;
      native.close();
    },
  };
}

/** An absolute path, because libsql takes "https:" and "libsql:" paths for servers to talk to. */
function openNative(path: string): Libsql.Database {
  try {
    return new Libsql(path === ":memory:" ? path : resolve(path));
  } catch (cause) {
    throw new Error(`the database "${path}" cannot be opened`, { cause });
  }
}

/** `clean` makes a row of `get` like those of `all`; null asks libsql for arrays, which need none. */
function statement<R>(
  live: () => Libsql.Database,
  sql: string,
  isOne: (value: unknown) => value is R,
  clean: ((row: R) => R) | null,
): Statement<R> {
  const placeholders = countPlaceholders(wholeSql(sql));
  const prepared = live().prepare<unknown[]>(sql);
  const reader = prepared.reader;
  if (clean === null && reader) prepared.raw();
  const ready = (parameters: readonly Bindable[]): unknown[] => {
    live();
    return checkedParameters(parameters, placeholders, sql);
  };
  return {
    reader,
    run: (parameters) => {
      const { changes, lastInsertRowid } = prepared.run(ready(parameters));
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    get: (parameters) => {
      const row = prepared.get(ready(parameters));
      if (!isOne(row)) return;
      return clean === null ? row : clean(row);
    },
    all: (parameters) => prepared.all(ready(parameters)).filter(isOne),
  };
}

function inTransaction<T>(native: Libsql.Database, work: () => T): T {
  begin(native);
  try {
    const result = work();
    if (result instanceof Promise) throw new TypeError("a transaction cannot wait for a promise");
    native.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(native);
    throw error;
  }
}

function begin(native: Libsql.Database): void {
  if (native.inTransaction) throw new Error("a transaction is already open on this database");
  native.exec("BEGIN IMMEDIATE");
}

function rollBack(native: Libsql.Database): void {
  if (native.inTransaction) native.exec("ROLLBACK");
}

function wholeSql(sql: string): string {
  if (sql.includes("\0")) throw new TypeError("SQL with a NUL would be cut there");
  return sql;
}

function isCells(value: unknown): value is Cells {
  return Array.isArray(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

/** `get` adds a field of libsql's own to each row. */
function withoutMetadata(row: Row): Row {
  const { _metadata, ...columns } = row;
  return columns;
}
