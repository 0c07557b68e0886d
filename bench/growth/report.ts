import type { Floor } from "../measure/print-floors.ts";
import { printFloors } from "../measure/print-floors.ts";
import { printJson } from "../measure/print-json.ts";
import { printTable } from "../measure/print-table.ts";

export type GrowthRow = {
  readonly store: "embedded" | "redis";
  readonly conversations: number;
  /** Turns for each second of processor time, Redis' own included. */
  readonly perCpuSecond: number;
  readonly perSecond: number;
  /** Beside the store before it, which has a tenth; null: it is the smallest. */
  readonly ofSmaller: number | null;
};

/** Prints one table and one line of JSON. */
export function report(results: {
  readonly node: string;
  readonly cores: number;
  readonly plan: { readonly rounds: number };
  readonly rows: readonly GrowthRow[];
}): void {
  const { rows, plan } = results;
  process.stdout.write(`\nTurns by stored conversations, medians of ${plan.rounds} rounds\n`);
  printTable(
    ["", "conversations", "turns/CPU-s", "turns/s", "× a tenth"],
    rows.map((it) => [
      it.store,
      it.conversations,
      it.perCpuSecond,
      it.perSecond,
      it.ofSmaller ?? Number.NaN,
    ]),
  );
  const floors = rows.flatMap(({ store, conversations, ofSmaller }): Floor[] => {
    if (ofSmaller === null) return [];
    const what = `${store}: ${conversations.toLocaleString("en-US")} conversations, × a tenth of them`;
    return [{ what, measured: ofSmaller, better: "more", floor: 0.85, aim: 0.95 }];
  });
  printFloors(floors);
  printJson({ ...results, floors });
}
