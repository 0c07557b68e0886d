import type { Pair, YAMLMap } from "yaml";
import { isScalar } from "yaml";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import { findWord } from "../places/find-word.ts";
import type { WordIndex } from "../places/place.ts";

/** The canonical key of a pair; null for one that is no keyword of the table. */
export function keyOf(pair: Pair, words: WordIndex, language: KeywordLanguage): string | null {
  const word = wordOf(pair);
  return word === null ? null : (findWord(words, word, language)?.key ?? null);
}

export function wordOf(pair: Pair): string | null {
  return isScalar(pair.key) && typeof pair.key.value === "string" ? pair.key.value : null;
}

/** Puts the pairs in the order of a table; what the table does not know stays behind them in its own order. */
export function orderKeys(
  map: YAMLMap,
  words: WordIndex,
  language: KeywordLanguage,
  order: readonly string[] = Object.keys(words.table),
): void {
  const rank = (pair: Pair): number => {
    const at = order.indexOf(keyOf(pair, words, language) ?? "");
    return at < 0 ? order.length : at;
  };
  map.items = map.items.toSorted((a, b) => rank(a) - rank(b));
}
