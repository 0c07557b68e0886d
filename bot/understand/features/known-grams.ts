import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf } from "./vocabulary.ts";

/** The runs of characters of a word. */
export type WordGrams = {
  /** Those that were taught, by their features; one that stands in it twice comes twice. */
  readonly known: readonly number[];
  /** How many there are, known or not. */
  readonly all: number;
};

/**
 * Cuts words into runs of characters. A word that was taught is cut once and remembered: nearly all words of a
 * message are such, and there are only so many.
 */
export function createKnownGrams({ words, grams }: Vocabulary): (word: string) => WordGrams {
  const remembered = new Map<string, WordGrams>();
  const cut = (word: string): WordGrams => {
    const runs = gramsOf(word);
    return { known: runs.flatMap((run) => grams.get(run) ?? []), all: runs.length };
  };
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found = cut(word);
    if (words.has(word)) remembered.set(word, found);
    return found;
  };
}
