import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import type { Database, Row, Statement } from "../../store/sqlite/bind.ts";
import type { Bindable } from "../../store/sqlite/checked-parameters.ts";
import { createBreather } from "./breather.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Kysely's driver over one synchronous connection, which transactions and queries take in turns. */
export function sqliteDriver(open: () => Database): Driver {
  const turnstile = oneAtATime();
  const breather = createBreather();
  let session: Session | null = null;
  const opened = (): Session => {
    session ??= startSession(open());
    return session;
  };
  const connection: DatabaseConnection = {
    executeQuery: async (query) => {
      await breather.pause();
      return run(opened(), query);
    },
    streamQuery: () => {
      throw new Error("the archive reads whole results; streaming is not there");
    },
  };
  return {
    init: async () => void opened(),
    acquireConnection: async () => {
      await turnstile.enter();
      return connection;
    },
    // Immediate: a transaction that began by reading could not wait for another writer any more.
    beginTransaction: async () => opened().database.exec("BEGIN IMMEDIATE"),
    commitTransaction: async () => {
      await breather.pause();
      opened().database.exec("COMMIT");
    },
    rollbackTransaction: async () => rollBack(opened().database),
    releaseConnection: async () => turnstile.leave(),
    destroy: async () => {
      await turnstile.enter();
      if (session !== null) closeWhole(session);
    },
  };
}

type Session = {
  readonly database: Database;
  prepared(sql: string): Statement<Row>;
  forget(): void;
};

/** Keeps the statements used last: preparing one costs as much as running it. */
function startSession(database: Database): Session {
  const kept = new Map<string, Statement<Row>>();
  return {
    database,
    prepared(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const oldest = kept.keys().next();
      if (kept.size > STATEMENTS_KEPT && !oldest.done) kept.delete(oldest.value);
      return statement;
    },
    forget: () => kept.clear(),
  };
}

/** Moves the write-ahead log into the file, so that the file alone is a whole copy. */
function closeWhole({ database, forget }: Session): void {
  try {
    forget();
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}

const STATEMENTS_KEPT = 50;

function run<Result>(session: Session, query: CompiledQuery): QueryResult<Result> {
  const statement = session.prepared(query.sql);
  const params = query.parameters.map(bindable);
  // What the columns hold is kysely's promise, by the types of the tables.
  if (statement.reader) return { rows: statement.all(params) as Result[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(params).changes) };
}

function bindable(value: unknown): Bindable {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`a ${typeof value} cannot be kept in the archive; write text or a number`);
}

/** On a full disk SQLite has rolled back by itself, and refuses to do it again. */
function rollBack(database: Database): void {
  try {
    database.exec("ROLLBACK");
  } catch {
    // The reason for rolling back is on its way to the caller and says more than this.
  }
}
