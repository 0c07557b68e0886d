/** Words by their numbers. */
export type WordNumbers = readonly number[];

export type VisitPair = (first: number, second: number) => void;

/** Visits pairs of words of a message; never one with a word that is unknown. */
export type EachPair = (words: WordNumbers, visit: VisitPair) => void;

/** Stands where no word does. */
export const BORDER = -2;
/** The number of a word that has none. */
export const UNKNOWN = -1;

export function numberNames(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}

export function numbersOf(
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
): WordNumbers {
  return words.map((word) => numbers.get(word) ?? UNKNOWN);
}

/** Each word and the next. */
export const eachNeighbours: EachPair = (words, visit) => eachAtDistance(words, 1, visit);

/** Each word and the one behind the next: "tra _ phi" belongs together whatever stands between. */
export const eachApart: EachPair = (words, visit) => eachAtDistance(words, 2, visit);

function eachAtDistance(words: WordNumbers, distance: number, visit: VisitPair): void {
  for (let at = distance; at < words.length; at++) {
    visitKnown(words[at - distance], words[at], visit);
  }
}

/** How a message begins: BORDER and its first word, its first two. */
export const eachOpening: EachPair = (words, visit) => {
  visitKnown(BORDER, words[0], visit);
  visitKnown(words[0], words[1], visit);
};

/** How it ends: its last word and BORDER, its last two. */
export const eachEnding: EachPair = (words, visit) => {
  visitKnown(words.at(-1), BORDER, visit);
  visitKnown(words.at(-2), words.at(-1), visit);
};

function visitKnown(first: number = UNKNOWN, second: number = UNKNOWN, visit: VisitPair): void {
  if (first !== UNKNOWN && second !== UNKNOWN) visit(first, second);
}
