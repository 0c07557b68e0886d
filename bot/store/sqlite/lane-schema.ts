import type { Database } from "./bind.ts";
import { numberIn } from "./cell.ts";

/**
 * Prepares the tables of lanes.db, on the first start makes them, and counts this start. Returns which
 * start it is, from 1. Throws when the file was made by a newer version of the program.
 */
export function prepareLaneSchema(db: Database): number {
  for (const pragma of PRAGMAS) db.prepareCells(`PRAGMA ${pragma}`).all([]);
  return db.transaction(() => {
    db.exec("CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value INTEGER NOT NULL)");
    const read = db.prepareCells("SELECT value FROM about WHERE name = 'schema'");
    const stored = read.get([]);
    if (stored === undefined) db.exec(TABLES);
    else if (numberIn(stored, 0) !== VERSION) {
      throw new Error(
        `the lane store has schema ${numberIn(stored, 0)}, this program knows ${VERSION}: start the version that made it`,
      );
    }
    const opened = db
      .prepareCells("UPDATE about SET value = value + 1 WHERE name = 'opened' RETURNING value")
      .get([]);
    if (opened === undefined)
      throw new Error("the lane store does not say how often it was opened");
    return numberIn(opened, 0);
  });
}

const VERSION = 1;

/** FULL: a change counts as written once the disk has it, not only the operating system. */
const PRAGMAS = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "wal_autocheckpoint = 4000",
  "journal_size_limit = 67108864",
  "cache_size = -16384",
];

/**
 * `lane` is the id of a row of lanes; numbers count per conversation from 1. Tables have as few indexes
 * as they can: every page that a commit touches is written to the log before its promise resolves.
 */
const TABLES = `
CREATE TABLE lanes (
  id INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL UNIQUE,
  consumed INTEGER NOT NULL DEFAULT 0,
  outgoing INTEGER NOT NULL DEFAULT 0,
  journal INTEGER NOT NULL DEFAULT 0,
  live INTEGER NOT NULL DEFAULT 0,
  speaker TEXT NOT NULL DEFAULT 'bot',
  speaker_id TEXT,
  speaker_fence INTEGER NOT NULL DEFAULT 0,
  session TEXT
);
CREATE TABLE events (
  lane INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (lane, number)
) WITHOUT ROWID;
CREATE TABLE seen (
  lane INTEGER NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (lane, id)
) WITHOUT ROWID;
CREATE TABLE outgoing (
  lane INTEGER NOT NULL,
  number INTEGER NOT NULL,
  author TEXT NOT NULL,
  fence INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (lane, number)
) WITHOUT ROWID;
CREATE TABLE timers (
  lane INTEGER NOT NULL,
  id TEXT NOT NULL,
  due INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (lane, id)
) WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due);
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  lane INTEGER NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE live (
  lane INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (lane, number),
  UNIQUE (lane, id)
) WITHOUT ROWID;
CREATE TABLE dead (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  lane INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  event_id TEXT,
  author TEXT,
  fence INTEGER,
  born_at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE tokens (name TEXT PRIMARY KEY, version INTEGER NOT NULL, value TEXT NOT NULL);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO about VALUES ('schema', ${VERSION}), ('opened', 0);
`;
