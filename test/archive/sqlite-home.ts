import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteArchive } from "../../bot/archive/sqlite/open-sqlite-archive.ts";
import type { ArchiveHome } from "./archive-contract.ts";

/** An empty folder for an archive, and the archive in it. */
export async function sqliteHome(): Promise<ArchiveHome & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), "dan-loi-archive-"));
  const file = join(folder, "archive.db");
  return {
    file,
    open: () => openSqliteArchive(file),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
