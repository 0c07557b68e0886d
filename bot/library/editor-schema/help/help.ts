import type { KeywordTable } from "../../keywords/keyword-table.ts";

/** What the words of one table mean, in Vietnamese. */
export type Help = {
  readonly table: KeywordTable;
  readonly words: Readonly<Record<string, string>>;
};

/** Ties a table to its explanations: a word without one does not compile. */
export function help<Key extends string>(
  table: KeywordTable<Key>,
  words: Readonly<Record<NoInfer<Key>, string>>,
): Help {
  return { table, words };
}
