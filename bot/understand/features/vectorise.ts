import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import { createKnownGrams } from "./known-grams.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { edgesOf, featureCount, pairApart } from "./vocabulary.ts";

/**
 * A message as weighted features: those it holds, together of length 1, and the one of every message.
 */
export type Vector = {
  readonly features: Uint32Array;
  /** As many as features, in their order. */
  readonly weights: Float64Array;
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
  const tally = createTally(vocabulary);
  const knownGrams = createKnownGrams(vocabulary);
  const { words, toned, edges, concepts } = vocabulary;
  return (message) => {
    const ofWords = tallyWords(message.plain, words, tally);
    tally.endView(WORDS_LENGTH);
    const ofGrams = { known: 0, all: 0 };
    for (const word of message.plain) {
      const { known, all } = knownGrams(word);
      for (const feature of known) tally.add(feature);
      ofGrams.known += known.length;
      ofGrams.all += all;
    }
    tally.endView(GRAMS_LENGTH);
    tallyWords(message.toned, toned, tally);
    tally.endView(TONED_LENGTH);
    tallyApart(message.plain, vocabulary, tally);
    tally.endView(APART_LENGTH);
    for (const edge of edgesOf(message.plain)) tally.addKnown(edges.get(edge));
    tally.endView(EDGES_LENGTH);
    for (const concept of findConcepts(message.plain)) tally.addKnown(concepts.get(concept));
    tally.endView(CONCEPTS_LENGTH);
    const all = ofWords.all + ofGrams.all;
    const known = ofWords.known + ofGrams.known;
    return { ...tally.take(), knownShare: all === 0 ? 0 : known / all };
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
  const add = (feature: number): void => {
    const before = counts[feature] ?? 0;
    if (before === 0) found.push(feature);
    counts[feature] = before + 1;
  };
  return {
    add,
    /** Returns how many were added: one or none. */
    addKnown(feature: number | undefined): number {
      if (feature === undefined) return 0;
      add(feature);
      return 1;
    },
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
      const taken = { features: Uint32Array.from(found), weights: Float64Array.from(weights) };
      found.length = 0;
      weights.length = 0;
      return taken;
    },
  };
}

/**
 * Words and their pairs. Whatever pair was taught, both its words were: a pair with an unknown word need not
 * be put together.
 */
function tallyWords(words: readonly string[], numbers: ReadonlyMap<string, number>, tally: Tally) {
  let known = 0;
  let before: string | null = null;
  for (const word of words) {
    const feature = numbers.get(word);
    known += tally.addKnown(feature);
    if (before !== null && feature !== undefined) {
      known += tally.addKnown(numbers.get(`${before} ${word}`));
    }
    before = feature === undefined ? null : word;
  }
  return { known, all: Math.max(0, 2 * words.length - 1) };
}

/** Pairs of words with one between; as above, only of known words. */
function tallyApart(words: readonly string[], { words: known, apart }: Vocabulary, tally: Tally) {
  for (let at = 2; at < words.length; at++) {
    const [first = "", second = ""] = [words[at - 2], words[at]];
    if (!known.has(first) || !known.has(second)) continue;
    tally.addKnown(apart.get(pairApart(first, second)));
  }
}

/** Scales the weights from place `from` on, in place. */
function bringToLength(weights: number[], from: number, length: number): void {
  let squares = 0;
  for (let at = from; at < weights.length; at++) squares += (weights[at] ?? 0) ** 2;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * factor;
}
