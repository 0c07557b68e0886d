import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import { createKnownGrams } from "./known-grams.ts";
import { createPairTable, NO_PAIR } from "./pair-table.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { featureCount, firstFeatures } from "./vocabulary.ts";
import {
  eachApart,
  eachEnding,
  eachNeighbours,
  eachOpening,
  numberNames,
  numbersOf,
  UNKNOWN,
} from "./word-pairs.ts";

/**
 * A message as weighted features: those it holds, together of length 1, and the one of every message.
 */
export type Vector = {
  readonly features: Uint32Array;
  /** As many as features, in their order. */
  readonly weights: Float32Array;
  /** Known features / all features without marks, 0 to 1; 0 for a message without any. */
  readonly knownShare: number;
};

export type Vectorise = (words: MessageWords) => Vector;

/**
 * TF-IDF over the six views: sub-linear counts times inverse document frequency, each view brought to
 * its own length over known features, then the whole to length 1. What is worked with is kept from message to
 * message, since this runs for every one.
 */
export function createVectorise(vocabulary: Vocabulary): Vectorise {
  const { words, toned, concepts, pairs, tonedPairs, apart, openings, endings } = vocabulary;
  const from = firstFeatures(vocabulary);
  const tally = createTally(vocabulary);
  const [wordNumbers, tonedNumbers] = [numberNames(words), numberNames(toned)];
  const conceptNumbers = numberNames(concepts);
  const knownGrams = createKnownGrams(vocabulary);
  const countPair = counterOf(pairs, from.pairs, tally);
  const countTonedPair = counterOf(tonedPairs, from.tonedPairs, tally);
  const countApart = counterOf(apart, from.apart, tally);
  const countOpening = counterOf(openings, from.openings, tally);
  const countEnding = counterOf(endings, from.endings, tally);
  return ({ plain, toned }) => {
    const numbers = numbersOf(plain, wordNumbers);
    tally.addAll(numbers, from.words);
    eachNeighbours(numbers, countPair);
    tally.endView(WORDS_LENGTH);
    let all = Math.max(0, 2 * plain.length - 1);
    for (const [at, word] of plain.entries()) {
      const grams = knownGrams(word, numbers[at] ?? UNKNOWN);
      tally.addAll(grams.known, from.grams);
      all += grams.all;
    }
    tally.endView(GRAMS_LENGTH);
    const known = tally.added();
    const tonedOnes = numbersOf(toned, tonedNumbers);
    tally.addAll(tonedOnes, from.toned);
    eachNeighbours(tonedOnes, countTonedPair);
    tally.endView(TONED_LENGTH);
    eachApart(numbers, countApart);
    tally.endView(APART_LENGTH);
    eachOpening(numbers, countOpening);
    eachEnding(numbers, countEnding);
    tally.endView(EDGES_LENGTH);
    tally.addAll(numbersOf(findConcepts(plain), conceptNumbers), from.concepts);
    tally.endView(CONCEPTS_LENGTH);
    return { ...tally.take(), knownShare: all === 0 ? 0 : known / all };
  };
}

/** Counts pairs of a view, whose first feature is `from`. */
function counterOf(pairs: Int32Array, from: number, tally: Tally) {
  const table = createPairTable(pairs);
  return (first: number, second: number): void => {
    const number = table.numberOf(first, second);
    if (number !== NO_PAIR) tally.add(from + number);
  };
}

/**
 * How much each view counts beside the others: chosen on messages of five writers, each set read by a model that
 * had learnt from the other four.
 */
const WORDS_LENGTH = 1;
const GRAMS_LENGTH = 0.5;
const TONED_LENGTH = 0.7;
const APART_LENGTH = 0.8;
const EDGES_LENGTH = 0.5;
const CONCEPTS_LENGTH = 0.25;

type Tally = ReturnType<typeof createTally>;

/** Counts the features of one message after the other, view by view. */
function createTally(vocabulary: Vocabulary) {
  const size = featureCount(vocabulary);
  const counts = new Uint32Array(size);
  const found: number[] = [];
  const weights: number[] = [];
  let added = 0;
  const add = (feature: number): void => {
    added += 1;
    const before = counts[feature] ?? 0;
    if (before === 0) found.push(feature);
    counts[feature] = before + 1;
  };
  return {
    add,
    /** Those of a view that are known, by their places in it. */
    addAll(places: readonly number[], from: number): void {
      for (const place of places) if (place >= 0) add(from + place);
    },
    /** How many were added since the last were taken. */
    added: () => added,
    /** Weighs what came since the last view ended, which together gets this length. */
    endView(length: number): void {
      const from = weights.length;
      for (let at = from; at < found.length; at++) {
        const feature = found[at] ?? 0;
        const count = counts[feature] ?? 0;
        const idf = vocabulary.idf[feature] ?? 0;
        weights.push(count === 1 ? idf : (1 + Math.log(count)) * idf);
        counts[feature] = 0;
      }
      bringToLength(weights, from, length);
    },
    /** All that was found, and the feature of every message; then nothing is left of it here. */
    take(): Pick<Vector, "features" | "weights"> {
      bringToLength(weights, 0, 1);
      found.push(size - 1);
      weights.push(1);
      const taken = { features: new Uint32Array(found), weights: new Float32Array(weights) };
      found.length = 0;
      weights.length = 0;
      added = 0;
      return taken;
    },
  };
}

/** Scales the weights from place `from` on, in place. */
function bringToLength(weights: number[], from: number, length: number): void {
  let squares = 0;
  for (let at = from; at < weights.length; at++) squares += (weights[at] ?? 0) ** 2;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * factor;
}
