import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { featureCount, gramsOf } from "./vocabulary.ts";

/**
 * A message as weighted features: those it holds, together of length 1, and the one of every message.
 */
export type Vector = {
  readonly features: readonly number[];
  /** As many as features, in their order. */
  readonly weights: readonly number[];
  /** Known features / all features without marks, 0 to 1; 0 for a message without any. */
  readonly knownShare: number;
};

/**
 * TF-IDF over the four views: sub-linear counts times inverse document frequency, each view brought to
 * its own length over known features, then the whole to length 1.
 */
export function vectorise({ plain, toned }: MessageWords, vocabulary: Vocabulary): Vector {
  const words = tallyWords(plain, vocabulary.words);
  const grams = tallyGrams(plain, vocabulary.grams);
  const marked = tallyWords(toned, vocabulary.toned);
  const concepts = tally(findConcepts(plain), vocabulary.concepts);
  const features: number[] = [];
  const weights: number[] = [];
  for (const { view, length } of [
    { view: words, length: WORDS_LENGTH },
    { view: grams, length: GRAMS_LENGTH },
    { view: marked, length: TONED_LENGTH },
    { view: concepts, length: CONCEPTS_LENGTH },
  ]) {
    const from = weights.length;
    view.counts.forEach((count, feature) => {
      const idf = vocabulary.idf[feature] ?? 0;
      features.push(feature);
      weights.push(count === 1 ? idf : (1 + Math.log(count)) * idf);
    });
    bringToLength(weights, from, length);
  }
  bringToLength(weights, 0, 1);
  features.push(featureCount(vocabulary) - 1);
  weights.push(1);
  const all = words.all + grams.all;
  return { features, weights, knownShare: all === 0 ? 0 : (words.known + grams.known) / all };
}

/** How much each view counts beside the others; chosen over five folds of the examples. */
const WORDS_LENGTH = 1;
const GRAMS_LENGTH = 0.6;
const TONED_LENGTH = 0.7;
const CONCEPTS_LENGTH = 0.7;

/** How often each known feature stands in one view of a message, and how many of all are known. */
type View = {
  readonly counts: ReadonlyMap<number, number>;
  readonly known: number;
  readonly all: number;
};

function tally(features: readonly string[], numbers: ReadonlyMap<string, number>): View {
  const counts = new Map<number, number>();
  let known = 0;
  for (const name of features) {
    const feature = numbers.get(name);
    if (feature === undefined) continue;
    known++;
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return { counts, known, all: features.length };
}

/**
 * The same over words and their pairs. Whatever pair was taught, both its words were: a pair with an unknown
 * word need not be put together.
 */
function tallyWords(words: readonly string[], numbers: ReadonlyMap<string, number>): View {
  const counts = new Map<number, number>();
  const features = words.map((word) => numbers.get(word));
  let known = 0;
  const add = (feature: number | undefined): void => {
    if (feature === undefined) return;
    known++;
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const feature of features) add(feature);
  for (let at = 1; at < words.length; at++) {
    if (features[at - 1] === undefined || features[at] === undefined) continue;
    add(numbers.get(`${words[at - 1]} ${words[at]}`));
  }
  return { counts, known, all: Math.max(0, 2 * words.length - 1) };
}

/** The same over the runs of characters; a word that comes again is not cut again. */
function tallyGrams(words: readonly string[], numbers: ReadonlyMap<string, number>): View {
  const counts = new Map<number, number>();
  let known = 0;
  let all = 0;
  for (const [word, times] of countWords(words)) {
    for (const gram of gramsOf(word)) {
      all += times;
      const feature = numbers.get(gram);
      if (feature === undefined) continue;
      known += times;
      counts.set(feature, (counts.get(feature) ?? 0) + times);
    }
  }
  return { counts, known, all };
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Scales the weights from place `from` on, in place: this runs for every message. */
function bringToLength(weights: number[], from: number, length: number): void {
  let squares = 0;
  for (let at = from; at < weights.length; at++) squares += (weights[at] ?? 0) ** 2;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * factor;
}
