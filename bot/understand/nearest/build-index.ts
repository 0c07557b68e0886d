import { buildVocabulary } from "../features/build-vocabulary.ts";
import type { Vector } from "../features/vectorise.ts";
import { vectorise } from "../features/vectorise.ts";
import type { ExampleIndex } from "./example-index.ts";

/** An example in normalised words, and the label it stands for. */
export type LabelledWords = { readonly words: readonly string[]; readonly label: number };

/** Turns examples into vectors and files them by feature. `topicOf`: label → topic, by number. */
export function buildIndex(
  examples: readonly LabelledWords[],
  topicOf: readonly number[],
): ExampleIndex {
  const topics = Math.max(-1, ...topicOf) + 1;
  const topical = examples.map(({ words, label }) => ({ words, topic: topicOf[label] ?? 0 }));
  const vocabulary = buildVocabulary(topical, topics);
  const vectors = examples.map(({ words }) => vectorise(words, vocabulary));
  const labelOf = examples.map(({ label }) => label);
  const rows: readonly Row[] = [
    ...vectors,
    ...middles(vectors, labelOf, topicOf.length),
    ...middles(
      vectors,
      topical.map(({ topic }) => topic),
      topics,
    ),
  ];
  return {
    vocabulary,
    ...fileByFeature(rows, vocabulary.weights.length),
    labelOf: Uint32Array.from(labelOf),
    topicOf: Uint32Array.from(topicOf),
    rowCount: rows.length,
  };
}

type Row = Pick<Vector, "features" | "weights">;

/** The middle of the vectors of each group, brought to length 1. */
function middles(
  vectors: readonly Vector[],
  groupOf: readonly number[],
  count: number,
): readonly Row[] {
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  for (const [at, { features, weights }] of vectors.entries()) {
    const sum = sums[groupOf[at] ?? 0];
    features.forEach((feature, place) => {
      sum?.set(feature, (sum.get(feature) ?? 0) + (weights[place] ?? 0));
    });
  }
  return sums.map((sum) => {
    const length = Math.sqrt([...sum.values()].reduce((total, it) => total + it * it, 0));
    return { features: [...sum.keys()], weights: [...sum.values()].map((it) => it / length) };
  });
}

function fileByFeature(
  rows: readonly Row[],
  featureCount: number,
): Pick<ExampleIndex, "starts" | "rows" | "weights"> {
  const starts = new Uint32Array(featureCount + 1);
  for (const { features } of rows) {
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const entries = starts.at(-1) ?? 0;
  const rowOf = new Uint32Array(entries);
  const weightOf = new Float32Array(entries);
  for (const [row, { features, weights }] of rows.entries()) {
    features.forEach((feature, at) => {
      const entry = next[feature] ?? 0;
      next[feature] = entry + 1;
      rowOf[entry] = row;
      weightOf[entry] = weights[at] ?? 0;
    });
  }
  return { starts, rows: rowOf, weights: weightOf };
}
