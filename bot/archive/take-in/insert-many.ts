import type { CompiledQuery, Kysely } from "kysely";
import type { ArchiveTables } from "../tables.ts";

/** Inserts rows of one table with one statement; nothing when there are none. */
export type InsertMany<Row> = (db: Kysely<ArchiveTables>, rows: readonly Row[]) => Promise<void>;

/**
 * Keeps the SQL for each number of rows: to build it anew costs more than to run it. One of these serves
 * one database. All rows have the same columns.
 */
export function insertMany<Row extends Readonly<Record<string, string | number | null>>>(
  build: (
    db: Kysely<ArchiveTables>,
    rows: readonly Row[],
  ) => { readonly compile: () => CompiledQuery },
): InsertMany<Row> {
  const kept = new Map<number, CompiledQuery>();
  return async (db, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const known = kept.get(rows.length);
    if (known === undefined) {
      const query = build(db, rows).compile();
      kept.set(rows.length, query);
      await db.executeQuery(query);
      return;
    }
    // Kysely orders the columns as the first row does.
    const columns = Object.keys(first);
    const parameters = rows.flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery({ ...known, parameters });
  };
}
