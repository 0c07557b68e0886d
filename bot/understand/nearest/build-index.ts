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
  const features = vocabulary.weights.length;
  const vectors = examples.map(({ words }) => vectorise(words, vocabulary));
  const labelOf = examples.map(({ label }) => label);
  const rows: readonly Row[] = [
    ...vectors,
    ...middles(vectors, labelOf, { groups: topicOf.length, features }),
    ...middles(
      vectors,
      topical.map(({ topic }) => topic),
      { groups: topics, features },
    ),
  ];
  return {
    vocabulary,
    ...fileByFeature(rows, features),
    labelOf: Uint32Array.from(labelOf),
    topicOf: Uint32Array.from(topicOf),
    rowCount: rows.length,
  };
}

type Row = Pick<Vector, "features" | "weights">;

/** The middle of the vectors of each group, brought to length 1; empty for a group without any. */
function middles(
  vectors: readonly Vector[],
  groupOf: readonly number[],
  counts: { readonly groups: number; readonly features: number },
): readonly Row[] {
  const members = Array.from({ length: counts.groups }, (): Vector[] => []);
  for (const [at, vector] of vectors.entries()) members[groupOf[at] ?? 0]?.push(vector);
  return members.map((group) => middle(group, counts.features));
}

function middle(group: readonly Vector[], featureCount: number): Row {
  const sums = new Float32Array(featureCount);
  for (const { features, weights } of group) {
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] ?? 0;
      sums[feature] = (sums[feature] ?? 0) + (weights[at] ?? 0);
    }
  }
  const features: number[] = [];
  let squares = 0;
  for (let feature = 0; feature < featureCount; feature++) {
    const sum = sums[feature] ?? 0;
    if (sum === 0) continue;
    features.push(feature);
    squares += sum * sum;
  }
  const length = Math.sqrt(squares);
  return { features, weights: features.map((feature) => (sums[feature] ?? 0) / length) };
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
