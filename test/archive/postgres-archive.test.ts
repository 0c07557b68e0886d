import { afterAll, beforeAll } from "@jest/globals";
import { openPostgresArchive } from "../../bot/archive/postgres/open-postgres-archive.ts";
import type { RunningPostgres } from "../support/start-postgres.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { archiveContract } from "./archive-contract.ts";

let postgres: RunningPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

archiveContract("PostgreSQL", async () => {
  const url = await postgres.createDatabase();
  return { open: () => openPostgresArchive(url), remove: () => Promise.resolve() };
});
