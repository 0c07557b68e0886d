import type { Database } from "./bind.ts";
import { numberIn, textIn } from "./cell.ts";

/** Named secrets, each with the version that its last change made. */
export type TokensTable = {
  read(name: string): { readonly value: string | null; readonly version: number };
  /** False when somebody replaced it since `version`. */
  replace(name: string, value: string, version: number): boolean;
};

export function tokensTable(db: Database): TokensTable {
  const read = db.prepareCells("SELECT value, version FROM tokens WHERE name = ?");
  const insert = db.prepareCells(
    "INSERT INTO tokens (name, value, version) VALUES (?, ?, 1) ON CONFLICT DO NOTHING",
  );
  const update = db.prepareCells(
    "UPDATE tokens SET value = ?, version = version + 1 WHERE name = ? AND version = ?",
  );
  return {
    read: (name) => {
      const row = read.get([name]);
      if (row === undefined) return { value: null, version: 0 };
      return { value: textIn(row, 0), version: numberIn(row, 1) };
    },
    replace: (name, value, version) => {
      const ran = version === 0 ? insert.run([name, value]) : update.run([value, name, version]);
      return ran.changes > 0;
    },
  };
}
