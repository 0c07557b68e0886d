import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { ArchiveTables } from "./tables.ts";

/**
 * Deletes a batch of what is older than `time`, and returns how many rows went. In batches, because one
 * statement over a year of talks would hold up the drain.
 */
export async function forgetBefore(
  db: Kysely<ArchiveTables>,
  time: number,
  rows: number,
): Promise<number> {
  let gone = 0;
  for (const { table, key, age } of AGEING) {
    const keys = sql.join(key.map((column) => sql.ref(column)));
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where (${keys}) in (
        select ${keys} from ${sql.table(table)}
        where ${sql.ref(age)} < ${time} order by ${sql.ref(age)} limit ${rows}
      )`.execute(db);
    gone += Number(numAffectedRows);
  }
  return gone;
}

type Ageing = {
  readonly table: keyof ArchiveTables;
  readonly key: readonly string[];
  /** Column with the time that counts; a row where it is null stays. */
  readonly age: string;
};

const AGEING: readonly Ageing[] = [
  { table: "lines", key: ["conversation", "number"], age: "at" },
  { table: "sends", key: ["conversation", "message"], age: "at" },
  { table: "turns", key: ["conversation", "number"], age: "at" },
  { table: "facts", key: ["conversation", "number"], age: "at" },
  { table: "scam_checks", key: ["conversation", "number"], age: "at" },
  { table: "scam_reviews", key: ["conversation", "number"], age: "at" },
  { table: "set_aside", key: ["conversation", "number"], age: "at" },
  { table: "cases", key: ["code"], age: "closed_at" },
];
