import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import { createPairTable } from "./pair-table.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf } from "./vocabulary.ts";
import type { EachPair, VisitPair, WordNumbers } from "./word-pairs.ts";
import {
  eachApart,
  eachEnding,
  eachNeighbours,
  eachOpening,
  numberNames,
  numbersOf,
} from "./word-pairs.ts";

/**
 * Numbers the features of the examples and weighs each by how few of them have it. What a single example has is
 * passed over: it would only be learnt by heart, and is more than half of all. Not so where examples are few.
 */
export function buildVocabulary(examples: readonly MessageWords[]): Vocabulary {
  const least = examples.length < FEW_EXAMPLES ? 1 : 2;
  const frequencies: number[] = [];
  const names = (namesOf: (example: MessageWords) => readonly string[]): readonly string[] => {
    const counted = countNames(examples.map(namesOf));
    return takeShared(counted, least, frequencies);
  };
  const pairs = (each: EachPair, ...views: readonly (readonly WordNumbers[])[]): Int32Array => {
    const counted = countPairs(examples.length, (at, visit) => {
      for (const view of views) each(view[at] ?? [], visit);
    });
    return Int32Array.from(takeShared(counted, least, frequencies).flat());
  };
  const words = names(({ plain }) => plain);
  // Its copy without marks is taught, too.
  const toned = names((it) => [...it.toned, ...it.plain]);
  const [wordNumbers, tonedNumbers] = [numberNames(words), numberNames(toned)];
  const ofWords = examples.map(({ plain }) => numbersOf(plain, wordNumbers));
  const ofToned = examples.map((it) => numbersOf(it.toned, tonedNumbers));
  const ofCopies = examples.map(({ plain }) => numbersOf(plain, tonedNumbers));
  const vocabulary = {
    words,
    toned,
    grams: names(({ plain }) => plain.flatMap(gramsOf)),
    concepts: names(({ plain }) => findConcepts(plain)),
    pairs: pairs(eachNeighbours, ofWords),
    tonedPairs: pairs(eachNeighbours, ofToned, ofCopies),
    apart: pairs(eachApart, ofWords),
    openings: pairs(eachOpening, ofWords),
    endings: pairs(eachEnding, ofWords),
  };
  const idf = frequencies.map((df) => Math.log((1 + examples.length) / (1 + df)) + 1);
  return { ...vocabulary, idf: Float32Array.from(idf) };
}

/** As many as a small library has: see `supportOf`. */
export const FEW_EXAMPLES = 600;

/** Features of one view, and how many examples have each. */
type Counted<Feature> = {
  readonly features: readonly Feature[];
  readonly counts: readonly number[];
};

function countNames(examples: readonly (readonly string[])[]): Counted<string> {
  const numbers = new Map<string, number>();
  const { counts, meet } = createCount();
  for (const [at, names] of examples.entries()) {
    for (const name of names) {
      const number = numbers.get(name) ?? numbers.size;
      if (number === numbers.size) numbers.set(name, number);
      meet(number, at);
    }
  }
  return { features: [...numbers.keys()], counts };
}

type Pair = readonly [first: number, second: number];

function countPairs(
  examples: number,
  eachPair: (example: number, visit: VisitPair) => void,
): Counted<Pair> {
  const features: Pair[] = [];
  const table = createPairTable();
  const { counts, meet } = createCount();
  for (let at = 0; at < examples; at++) {
    eachPair(at, (first, second) => {
      const number = table.numberAnyway(first, second);
      if (number === features.length) features.push([first, second]);
      meet(number, at);
    });
  }
  return { features, counts };
}

/** Counts for each feature the examples that have it, however often. */
function createCount() {
  const counts: number[] = [];
  const lastMet: number[] = [];
  return {
    counts,
    meet(feature: number, example: number): void {
      if (lastMet[feature] === example) return;
      lastMet[feature] = example;
      counts[feature] = (counts[feature] ?? 0) + 1;
    },
  };
}

/** Those that enough examples have; how many that are is written down behind the views before. */
function takeShared<Feature>(
  { features, counts }: Counted<Feature>,
  least: number,
  frequencies: number[],
): readonly Feature[] {
  return features.filter((_, at) => {
    const count = counts[at] ?? 0;
    if (count >= least) frequencies.push(count);
    return count >= least;
  });
}
