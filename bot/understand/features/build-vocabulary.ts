import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf, wordFeatures } from "./vocabulary.ts";
import { weighFeatures } from "./weigh-features.ts";

/** An example in normalised words, and its topic by number. */
export type TopicalWords = { readonly words: readonly string[]; readonly topic: number };

/** Numbers every feature of the examples and weighs it. */
export function buildVocabulary(examples: readonly TopicalWords[], topicCount: number): Vocabulary {
  const words = new Map<string, number>();
  const present = examples.map(
    (example) => new Set(wordFeatures(example.words).map((it) => numberOf(words, it, words.size))),
  );
  const grams = new Map<string, number>();
  const gramsOfWord = new Map<string, readonly number[]>();
  for (const [at, example] of examples.entries()) {
    for (const word of new Set(example.words)) {
      const known =
        gramsOfWord.get(word) ??
        gramsOf(word).map((gram) => numberOf(grams, gram, words.size + grams.size));
      gramsOfWord.set(word, known);
      for (const gram of known) present[at]?.add(gram);
    }
  }
  const weights = weighFeatures(
    examples.map(({ topic }, at) => ({ topic, features: present[at] ?? new Set() })),
    { features: words.size + grams.size, topics: topicCount },
  );
  return { words, grams, gramsOfWord, weights };
}

function numberOf(numbers: Map<string, number>, feature: string, next: number): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, next);
  return next;
}
