/**
 * What a database error says. `data`: this row can never be kept. `unavailable`: the database cannot be
 * used at the moment, and the row is not to blame. `unknown`: neither is certain.
 */
export function failureKind(error: unknown): "data" | "unavailable" | "unknown" {
  const code = codeOf(error);
  if (DATA.some((start) => code.startsWith(start))) return "data";
  if (UNAVAILABLE.some((start) => code.startsWith(start))) return "unavailable";
  return "unknown";
}

/**
 * Names of SQLite and classes of PostgreSQL: 22 data exception, 23 constraint, 54 limit exceeded.
 * https://www.sqlite.org/rescode.html https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const DATA = ["SQLITE_CONSTRAINT", "SQLITE_MISMATCH", "SQLITE_TOOBIG", "22", "23", "54"];

/** 08 connection, 25 transaction state, 40 rollback, 53 resources, 55 object in use, 57 intervention, 58 system. */
const UNAVAILABLE = [
  "SQLITE_BUSY",
  "SQLITE_LOCKED",
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
  "SQLITE_NOMEM",
  "SQLITE_CORRUPT",
  "SQLITE_NOTADB",
  "SQLITE_PROTOCOL",
  "ECONN",
  "ETIMEDOUT",
  "EPIPE",
  "ENOTFOUND",
  "08",
  "25",
  "40",
  "53",
  "55",
  "57",
  "58",
];

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
