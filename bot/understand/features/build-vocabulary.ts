import { findConcepts } from "../concepts/find-concepts.ts";
import type { MessageWords } from "../normalise.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { edgesOf, gramsOf, pairsApart, wordFeatures } from "./vocabulary.ts";

/**
 * Numbers the features of the examples and weighs each by how few of them have it. What a single example has is
 * passed over: it would only be learnt by heart, and is more than half of all. Not so where examples are few.
 */
export function buildVocabulary(examples: readonly MessageWords[]): Vocabulary {
  const least = examples.length < FEW_EXAMPLES ? 1 : 2;
  const frequencies: number[] = [];
  const number = (featuresOf: (example: MessageWords) => readonly string[]) =>
    numberShared(countExamples(examples, featuresOf), least, frequencies);
  const words = number(({ plain }) => wordFeatures(plain));
  const grams = number(({ plain }) => plain.flatMap(gramsOf));
  // Its copy without marks is taught, too.
  const toned = number(({ toned, plain }) => [...wordFeatures(toned), ...wordFeatures(plain)]);
  const apart = number(({ plain }) => pairsApart(plain));
  const edges = number(({ plain }) => edgesOf(plain));
  const concepts = number(({ plain }) => findConcepts(plain));
  const idf = frequencies.map((df) => Math.log((1 + examples.length) / (1 + df)) + 1);
  return { words, grams, toned, apart, edges, concepts, idf: Float32Array.from(idf) };
}

/** How many examples have each feature. */
function countExamples(
  examples: readonly MessageWords[],
  featuresOf: (example: MessageWords) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const feature of new Set(featuresOf(example))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  return counts;
}

/** Goes on numbering where `frequencies` ends, and writes down in it how many examples have each feature. */
function numberShared(
  counts: ReadonlyMap<string, number>,
  least: number,
  frequencies: number[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [feature, count] of counts) {
    if (count < least) continue;
    numbers.set(feature, frequencies.length);
    frequencies.push(count);
  }
  return numbers;
}

/** As many as a small library has: see `supportOf`. */
export const FEW_EXAMPLES = 600;
