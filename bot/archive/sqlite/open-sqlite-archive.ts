import type { Database } from "../../store/sqlite/bind.ts";
import { openDatabase } from "../../store/sqlite/bind.ts";
import type { Archive } from "../archive.ts";
import { openArchive } from "../open-archive.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/** Opens the archive in a SQLite file, which is made when absent. Rejects when it cannot be used. */
export function openSqliteArchive(path: string): Promise<Archive> {
  return openArchive(sqliteDialect(() => connect(path)));
}

/**
 * FULL, though NORMAL would survive a killed process: the journal forgets a row once the archive has
 * committed it, and the journal's own database syncs. With NORMAL a power cut could take back the commit
 * here and leave the row in neither. One sync a batch is cheap.
 */
function connect(path: string): Database {
  const database = openDatabase(path);
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  return database;
}

/** Waiting for another program's lock stops this one, so the drain waits instead; ms. */
const BUSY_MS = 50;
