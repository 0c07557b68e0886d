import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf, wordFeatures } from "./vocabulary.ts";

/** A message as weighted features; the whole has length 1, or is empty when nothing is known. */
export type Vector = {
  readonly features: readonly number[];
  /** As many as features, in their order. */
  readonly weights: readonly number[];
  /** Known features / all features, 0 to 1; 0 for a message without any. */
  readonly knownShare: number;
};

/**
 * TF-IDF over two views, words and characters: sub-linear counts times the weight of the feature, each view brought to its own length
 * over known features, then the whole to length 1.
 */
export function vectorise(words: readonly string[], vocabulary: Vocabulary): Vector {
  const ofWords = tally(wordFeatures(words).map((feature) => vocabulary.words.get(feature)));
  const ofGrams = tally(words.flatMap((word) => gramFeatures(word, vocabulary)));
  const features = [...ofWords.counts.keys(), ...ofGrams.counts.keys()];
  const weights = [
    ...weigh(ofWords, vocabulary.weights, WORD_LENGTH),
    ...weigh(ofGrams, vocabulary.weights, GRAM_LENGTH),
  ];
  const all = ofWords.all + ofGrams.all;
  const knownShare = all === 0 ? 0 : (ofWords.known + ofGrams.known) / all;
  return { features, weights: bringToLength(weights, 1), knownShare };
}

/** How much each view counts beside the other. */
const WORD_LENGTH = 1;
const GRAM_LENGTH = 0.8;

/** A feature nobody used in an example is unknown. */
type Features = readonly (number | undefined)[];

function gramFeatures(word: string, vocabulary: Vocabulary): Features {
  return (
    vocabulary.gramsOfWord.get(word) ?? gramsOf(word).map((gram) => vocabulary.grams.get(gram))
  );
}

/** How often each known feature stands in one view of a message. */
type View = {
  readonly counts: ReadonlyMap<number, number>;
  readonly known: number;
  readonly all: number;
};

function tally(features: Features): View {
  const counts = new Map<number, number>();
  let known = 0;
  for (const feature of features) {
    if (feature === undefined) continue;
    known++;
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return { counts, known, all: features.length };
}

function weigh(view: View, worth: ArrayLike<number>, length: number): readonly number[] {
  const weights = [...view.counts].map(
    ([feature, count]) => (1 + Math.log(count)) * (worth[feature] ?? 0),
  );
  return bringToLength(weights, length);
}

function bringToLength(weights: readonly number[], length: number): readonly number[] {
  const now = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return now === 0 ? weights : weights.map((weight) => (weight * length) / now);
}
