/**
 * The features of the training examples, numbered through all views: unaccented words and word pairs,
 * runs of 2 to 4 unaccented characters inside words, tone-last words and word pairs, ideas. The last
 * feature is one that every message has.
 */
export type Vocabulary = {
  /** Word, or two words with a space between → feature. */
  readonly words: ReadonlyMap<string, number>;
  /** Run of characters; a space stands for the edge of a word → feature. */
  readonly grams: ReadonlyMap<string, number>;
  readonly toned: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, number>;
  /** Feature → inverse document frequency, ln((1 + N) / (1 + df)) + 1. */
  readonly idf: ArrayLike<number>;
};

/** How many features a vector may have, the one of every message included. */
export function featureCount({ idf }: Vocabulary): number {
  return idf.length + 1;
}

/** Words and neighbouring pairs of words. */
export function wordFeatures(words: readonly string[]): readonly string[] {
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...words, ...pairs];
}

/** Every run of 2 to 4 characters of a word with a space at both ends: " v", " vn", " vne", "vn", … */
export function gramsOf(word: string): readonly string[] {
  const padded = ` ${word} `;
  const grams: string[] = [];
  for (let from = 0; from < padded.length - 1; from++) {
    for (let to = from + 2; to <= Math.min(from + LONGEST_RUN, padded.length); to++) {
      grams.push(padded.slice(from, to));
    }
  }
  return grams;
}

const LONGEST_RUN = 4;
