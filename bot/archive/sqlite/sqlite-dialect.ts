import type { Dialect, DialectAdapter } from "kysely";
import { SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Database } from "../../store/sqlite/bind.ts";
import { sqliteDriver } from "./sqlite-driver.ts";

/** Kysely's SQLite on a connection of our own. Nobody else may use the connection. */
export function sqliteDialect(open: () => Database): Dialect {
  return {
    createDriver: () => sqliteDriver(open),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => adapter,
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

const adapter: DialectAdapter = {
  supportsCreateIfNotExists: true,
  // Kysely's own adapter says no; SQLite can, and so a migration that breaks off leaves nothing behind.
  supportsTransactionalDdl: true,
  supportsReturning: true,
  supportsOutput: false,
  // One connection, and data/ belongs to one process.
  acquireMigrationLock: () => Promise.resolve(),
  releaseMigrationLock: () => Promise.resolve(),
};
