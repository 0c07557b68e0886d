import type { Kysely, Migration } from "kysely";
import { Migrator } from "kysely";
import { facts } from "./migrations/facts.ts";
import { firstTables } from "./migrations/first-tables.ts";
import { indexesByTime } from "./migrations/indexes-by-time.ts";
import { scamChecks } from "./migrations/scam-checks.ts";

/** Brings the tables to the newest shape; rejects when a step fails, and that step leaves nothing behind. */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === "Error")?.migrationName;
  throw new Error(`the archive's tables could not be brought up to date (${failed ?? "lock"})`, {
    cause: error,
  });
}

/** By name, in the order of their names: a name once published never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "001-first-tables": firstTables,
  "002-indexes-by-time": indexesByTime,
  "003-facts": facts,
  "004-scam-checks": scamChecks,
};
