import type { Database } from "./bind.ts";
import { numberIn } from "./cell.ts";

/** Named counters that give out numbers from 1. */
export type CountersTable = {
  /** Reserves `count` numbers and returns the first. */
  take(name: string, count: number): number;
};

export function countersTable(db: Database): CountersTable {
  const add = db.prepareCells(
    `INSERT INTO counters (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value`,
  );
  return {
    take: (name, count) => {
      if (!Number.isSafeInteger(count) || count < 1) {
        throw new RangeError(`${count} numbers of "${name}" asked for: at least 1 must be`);
      }
      const row = add.get([name, count]);
      if (row === undefined) throw new Error(`the counter "${name}" gave nothing`);
      return numberIn(row, 0) - count + 1;
    },
  };
}
