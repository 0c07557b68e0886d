import type { KeywordTable } from "../../keywords/keyword-table.ts";
import { CONTENT_HELP } from "./content-help.ts";
import { FLOW_HELP } from "./flow-help.ts";
import type { Help } from "./help.ts";
import { PART_HELP } from "./part-help.ts";
import { SCAM_HELP } from "./scam-help.ts";

const ALL: readonly Help[] = [...FLOW_HELP, ...PART_HELP, ...CONTENT_HELP, ...SCAM_HELP];
const BY_TABLE: ReadonlyMap<KeywordTable, Help["words"]> = new Map(
  ALL.map(({ table, words }) => [table, words]),
);

/** What a key of a table means; commands and sentences explain themselves by their names. */
export function helpFor(table: KeywordTable, key: string): string {
  return BY_TABLE.get(table)?.[key] ?? `Mục "${table[key] ?? key}" của tệp này.`;
}
