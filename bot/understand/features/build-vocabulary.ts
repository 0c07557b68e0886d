import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import { createPairTable } from "./pair-table.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf } from "./vocabulary.ts";
import type { EachPair } from "./word-pairs.ts";
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
  const pairs = (known: readonly string[], parts: readonly Part[]): Int32Array => {
    const numbers = numberNames(known);
    const counted = countPairs(examples, (example, visit) => {
      for (const { wordsOf, each } of parts) each(numbersOf(wordsOf(example), numbers), visit);
    });
    return Int32Array.from(takeShared(counted, least, frequencies).flat());
  };
  const words = names(({ plain }) => plain);
  // Its copy without marks is taught, too.
  const toned = names((it) => [...it.toned, ...it.plain]);
  const vocabulary = {
    words,
    toned,
    grams: names(({ plain }) => plain.flatMap(gramsOf)),
    concepts: names(({ plain }) => findConcepts(plain)),
    pairs: pairs(words, [{ wordsOf: plainOf, each: eachNeighbours }]),
    tonedPairs: pairs(toned, [
      { wordsOf: tonedOf, each: eachNeighbours },
      { wordsOf: plainOf, each: eachNeighbours },
    ]),
    apart: pairs(words, [{ wordsOf: plainOf, each: eachApart }]),
    openings: pairs(words, [{ wordsOf: plainOf, each: eachOpening }]),
    endings: pairs(words, [{ wordsOf: plainOf, each: eachEnding }]),
  };
  const idf = frequencies.map((df) => Math.log((1 + examples.length) / (1 + df)) + 1);
  return { ...vocabulary, idf: Float32Array.from(idf) };
}

/** As many as a small library has: see `supportOf`. */
export const FEW_EXAMPLES = 600;

/** Words of an example, and which of their pairs count. */
type Part = {
  readonly wordsOf: (example: MessageWords) => readonly string[];
  readonly each: EachPair;
};

const plainOf = ({ plain }: MessageWords) => plain;
const tonedOf = ({ toned }: MessageWords) => toned;

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
  examples: readonly MessageWords[],
  eachPair: (example: MessageWords, visit: (first: number, second: number) => void) => void,
): Counted<Pair> {
  const features: Pair[] = [];
  const table = createPairTable();
  const { counts, meet } = createCount();
  for (const [at, example] of examples.entries()) {
    eachPair(example, (first, second) => {
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
