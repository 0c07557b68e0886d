import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf } from "./vocabulary.ts";
import { numberNames } from "./word-pairs.ts";

/** The runs of characters of a word. */
export type WordGrams = {
  /** Those that were taught, by their places; one that stands in it twice comes twice. */
  readonly known: readonly number[];
  /** How many there are, known or not. */
  readonly all: number;
};

/**
 * Cuts words into runs of characters. A word that was taught is cut once and remembered: nearly all words of a
 * message are such, and there are only so many.
 */
export function createKnownGrams({ grams }: Vocabulary) {
  const numbers = numberNames(grams);
  const remembered: WordGrams[] = [];
  const cut = (word: string): WordGrams => {
    const runs = gramsOf(word);
    return { known: runs.flatMap((run) => numbers.get(run) ?? []), all: runs.length };
  };
  /** @param number the word's own, negative where it has none */
  return (word: string, number: number): WordGrams => {
    const before = remembered[number];
    if (before !== undefined) return before;
    const found = cut(word);
    if (number >= 0) remembered[number] = found;
    return found;
  };
}
