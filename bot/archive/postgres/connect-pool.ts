import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Pool, QueryResult, QueryResultRow } from "pg";
import { asUnavailable } from "./as-unavailable.ts";

/** A server that is gone is noticed after this time; ms. */
const CONNECT_MS = 5000;
/** Longer than any statement of the archive takes; a hung server must not hold the drain; ms. */
const STATEMENT_MS = 30_000;
/** The drain, and a few officers who read. */
const CONNECTIONS = 5;

/**
 * Connections to PostgreSQL, as kysely wants them. Loads the driver, so that a commune without
 * PostgreSQL never does.
 */
export async function connectPool(url: string): Promise<PostgresPool> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    application_name: "dan-loi",
    types: {
      getTypeParser: (type, format) =>
        type === BIGINT && format !== "binary" ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the program.
  pool.on("error", ignore);
  return { connect: () => connect(pool), end: () => pool.end() };
}

/** Times and numbers stay below 2^53. https://www.postgresql.org/docs/current/catalog-pg-type.html */
const BIGINT = 20;

async function connect(pool: Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch(asUnavailable);
  // While it is lent the pool does not listen, and an error that nobody hears ends the program.
  client.on("error", ignore);
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    sql: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") throw new Error("the archive reads whole results");
    return client.query<Row<R>>(sql, [...parameters]).then(resultOf, asUnavailable);
  }
  return {
    query,
    release() {
      client.removeListener("error", ignore);
      client.release();
    },
  };
}

type Row<R> = R & QueryResultRow;

function resultOf<R>({ command, rowCount, rows }: QueryResult<Row<R>>): PostgresQueryResult<R> {
  return {
    command: COUNTED.find((it) => it === command) ?? "SELECT",
    rowCount: rowCount ?? 0,
    rows,
  };
}

/** Commands whose affected rows kysely tells. */
const COUNTED = ["INSERT", "UPDATE", "DELETE", "MERGE"] as const;

function ignore(): void {}
