import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { gramsOf, wordFeatures } from "./vocabulary.ts";

/** Numbers every feature of the examples and weighs it by how few of them have it. */
export function buildVocabulary(examples: readonly MessageWords[]): Vocabulary {
  const frequencies: number[] = [];
  const words = number(examples, ({ plain }) => wordFeatures(plain), frequencies);
  const grams = number(examples, ({ plain }) => plain.flatMap(gramsOf), frequencies);
  const toned = number(examples, (example) => wordFeatures(example.toned), frequencies);
  const concepts = number(examples, ({ plain }) => findConcepts(plain), frequencies);
  const idf = frequencies.map((df) => Math.log((1 + examples.length) / (1 + df)) + 1);
  return { words, grams, toned, concepts, idf: Float32Array.from(idf) };
}

/** Goes on numbering where `frequencies` ends, and counts in it how many examples have each feature. */
function number(
  examples: readonly MessageWords[],
  featuresOf: (example: MessageWords) => readonly string[],
  frequencies: number[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const example of examples) {
    for (const feature of new Set(featuresOf(example))) {
      const at = numbers.get(feature) ?? frequencies.length;
      numbers.set(feature, at);
      frequencies[at] = (frequencies[at] ?? 0) + 1;
    }
  }
  return numbers;
}
