/**
 * The features of the training examples, numbered through all views: unaccented words and word pairs,
 * runs of 3 or 4 unaccented characters inside words, tone-last words and word pairs, pairs of unaccented words
 * with one between, how a message begins and ends, ideas. The last feature is one that every message has.
 */
export type Vocabulary = {
  /** Word, or two words with a space between → feature. */
  readonly words: ReadonlyMap<string, number>;
  /** Run of characters; a space stands for the edge of a word → feature. */
  readonly grams: ReadonlyMap<string, number>;
  readonly toned: ReadonlyMap<string, number>;
  readonly apart: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
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

/** "tra _ phi": two words whatever stands between. */
export function pairApart(first: string, second: string): string {
  return `${first} _ ${second}`;
}

export function pairsApart(words: readonly string[]): readonly string[] {
  return words.slice(2).map((word, at) => pairApart(words[at] ?? "", word));
}

/** The first word and the first two, the last word and the last two. None for a message without words. */
export function edgesOf(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  const [beforeLast, last] = [words.at(-2), words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (second === undefined || beforeLast === undefined) return [`^${first}`, `${last}$`];
  return [`^${first}`, `^${first} ${second}`, `${last}$`, `${beforeLast} ${last}$`];
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
