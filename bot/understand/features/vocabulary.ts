/**
 * The features of the training examples, numbered through all views in this order. The last feature, behind
 * all of these, is one that every message has.
 */
export type Vocabulary = {
  /** Words without marks. Pairs of them name them by their places here. */
  readonly words: readonly string[];
  /** Words with their tone last. */
  readonly toned: readonly string[];
  /** Runs of 3 or 4 characters inside words without marks; a space stands for the edge of a word. */
  readonly grams: readonly string[];
  /** Ideas that words speak of. */
  readonly concepts: readonly string[];
  /** Neighbours: first and second of one pair, then of the next; so in all that follow. */
  readonly pairs: Int32Array;
  /** Neighbours among `toned`. */
  readonly tonedPairs: Int32Array;
  /** Words with one between. */
  readonly apart: Int32Array;
  /** First words. */
  readonly openings: Int32Array;
  /** Last words. */
  readonly endings: Int32Array;
  /** Feature → inverse document frequency, ln((1 + N) / (1 + df)) + 1. */
  readonly idf: Float32Array;
};

/** How many features a vector may have, the one of every message included. */
export function featureCount({ idf }: Vocabulary): number {
  return idf.length + 1;
}

/** The first feature of each view. */
export function firstFeatures(vocabulary: Vocabulary) {
  const { words, toned, grams, concepts, pairs, tonedPairs, apart, openings } = vocabulary;
  let next = 0;
  const after = (count: number): number => {
    next += count;
    return next;
  };
  return {
    words: 0,
    toned: after(words.length),
    grams: after(toned.length),
    concepts: after(grams.length),
    pairs: after(concepts.length),
    tonedPairs: after(pairs.length / 2),
    apart: after(tonedPairs.length / 2),
    openings: after(apart.length / 2),
    endings: after(openings.length / 2),
  };
}

/** Every run of 3 or 4 characters of a word with a space at both ends: " vn", " vne", "vne", "vnei", … */
export function gramsOf(word: string): readonly string[] {
  const padded = ` ${word} `;
  const grams: string[] = [];
  for (let from = 0; from <= padded.length - SHORTEST_RUN; from++) {
    for (let to = from + SHORTEST_RUN; to <= Math.min(from + LONGEST_RUN, padded.length); to++) {
      grams.push(padded.slice(from, to));
    }
  }
  return grams;
}

const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;
