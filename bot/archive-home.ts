import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LaneStore } from "./store/lane-store.ts";

const NAME = "archive-home";

/**
 * Whether this data folder is where the archive of the shared lane store is kept. The first folder that
 * asks becomes it. Without this a second machine would take half of every talk into a file of its own.
 */
export async function isArchiveHome(
  store: Pick<LaneStore, "readToken" | "replaceToken">,
  dataDir: string,
): Promise<boolean> {
  const id = keptId(dataDir);
  for (;;) {
    const { value, version } = await store.readToken(NAME);
    if (value !== null) return value === id;
    await store.replaceToken(NAME, id, version);
  }
}

function keptId(dataDir: string): string {
  const file = join(dataDir, "archive-id");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const id = randomUUID();
  writeFileSync(file, `${id}\n`, { mode: 0o600, flag: "wx" });
  return id;
}
