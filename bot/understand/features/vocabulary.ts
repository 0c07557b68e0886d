/**
 * The features of the training examples, numbered: words and word pairs first, then runs of 2 to 4
 * characters inside words.
 */
export type Vocabulary = {
  /** Word, or two words with a space between → feature. */
  readonly words: ReadonlyMap<string, number>;
  /** Run of characters; a space stands for the edge of a word → feature. */
  readonly grams: ReadonlyMap<string, number>;
  /** Training word → the features of its runs, so that a known word is not cut again. */
  readonly gramsOfWord: ReadonlyMap<string, readonly number[]>;
  /** Feature → weight: inverse document frequency times how much the feature tells of the topic. */
  readonly weights: ArrayLike<number>;
};

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
