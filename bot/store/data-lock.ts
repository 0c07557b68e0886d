import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./sqlite/bind.ts";
import { openDatabase } from "./sqlite/bind.ts";

export type DataLock =
  | { readonly outcome: "taken"; readonly release: () => void }
  /** Another process, or another part of this one, owns the folder. */
  | { readonly outcome: "held" };

/**
 * Takes the ownership of a data folder, without waiting; makes the folder when it is missing. Throws
 * when it can be neither made nor written. The lock is a transaction left open in `lock.db`: it ends
 * with its process, however that dies. Nobody may open that file in another way: on Linux, closing
 * any handle of a file lets go of all locks that the process has on it.
 */
export function takeDataFolder(folder: string): DataLock {
  makeFolder(folder);
  const db = openDatabase(join(folder, "lock.db"));
  try {
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (isBusy(error)) return { outcome: "held" };
    throw new Error(`the data folder "${folder}" cannot be locked`, { cause: error });
  }
  let released = false;
  return {
    outcome: "taken",
    release: () => {
      if (released) return;
      released = true;
      letGo(db);
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`the data folder "${folder}" cannot be made`, { cause });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

function letGo(db: Database): void {
  db.exec("ROLLBACK");
  db.close();
}
