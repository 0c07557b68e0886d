import { PostgresDialect } from "kysely";
import type { Archive } from "../archive.ts";
import { openArchive } from "../open-archive.ts";
import { connectPool } from "./connect-pool.ts";
import { holdConversations } from "./hold-conversations.ts";

/** Opens the archive in a PostgreSQL database. Rejects when it cannot be reached, or its tables not made. */
export function openPostgresArchive(url: string): Promise<Archive> {
  const dialect = new PostgresDialect({ pool: () => connectPool(url) });
  return openArchive(dialect, holdConversations);
}
