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
 * TF-IDF over two views, words and characters: sub-linear counts times the weight of the feature, each
 * view brought to its own length over known features, then the whole to length 1.
 */
export function vectorise(words: readonly string[], vocabulary: Vocabulary): Vector {
  const views = [
    tally(wordFeatures(words).map((feature) => vocabulary.words.get(feature))),
    tally(words.flatMap((word) => gramFeatures(word, vocabulary))),
  ];
  const features: number[] = [];
  const weights: number[] = [];
  for (const [at, view] of views.entries()) {
    const from = weights.length;
    view.counts.forEach((count, feature) => {
      const worth = vocabulary.weights[feature] ?? 0;
      if (worth === 0) return;
      features.push(feature);
      weights.push(count === 1 ? worth : (1 + Math.log(count)) * worth);
    });
    bringToLength(weights, from, VIEW_LENGTHS[at] ?? 0);
  }
  bringToLength(weights, 0, 1);
  return { features, weights, knownShare: knownShare(views) };
}

/** How much words and characters count beside each other. Chosen over ten folds of the examples. */
const VIEW_LENGTHS = [1, 0.6];

/** A feature that no example has is unknown. */
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

function knownShare(views: readonly View[]): number {
  const all = views.reduce((sum, view) => sum + view.all, 0);
  return all === 0 ? 0 : views.reduce((sum, view) => sum + view.known, 0) / all;
}

/** Scales the weights from place `from` on, in place: this runs for every message. */
function bringToLength(weights: number[], from: number, length: number): void {
  let squares = 0;
  for (let at = from; at < weights.length; at++) squares += (weights[at] ?? 0) ** 2;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * factor;
}
