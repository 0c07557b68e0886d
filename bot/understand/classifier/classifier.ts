import type { TopicId } from "../../flow/topic.ts";
import type { Vector } from "../features/vectorise.ts";
import type { Vocabulary } from "../features/vocabulary.ts";

/**
 * Linear classifiers side by side: one per topic against all other topics, then one per label against
 * the other labels of its topic.
 */
export type Classifier = {
  readonly vocabulary: Vocabulary;
  /** The first columns; the labels' columns follow. */
  readonly topics: readonly TopicId[];
  /** For each topic its labels, by their places; label `l` has column `topics.length + l`. */
  readonly labelsOf: readonly (readonly number[])[];
  readonly columns: number;
  /** The weight of feature `f` in column `c` is `weights[f * columns + c] * scales[c]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** What margins are divided by before they become probabilities. */
  readonly temperatures: Temperatures;
};

export type Temperatures = { readonly topics: number; readonly labels: number };

/** How far a message is on the right side of each column's border. */
export function marginsOf(
  { columns, weights, scales }: Pick<Classifier, "columns" | "weights" | "scales">,
  vector: Vector,
): Float64Array {
  const margins = new Float64Array(columns);
  for (let at = 0; at < vector.features.length; at++) {
    const from = (vector.features[at] ?? 0) * columns;
    const weight = vector.weights[at] ?? 0;
    for (let column = 0; column < columns; column++) {
      margins[column] = (margins[column] ?? 0) + weight * (weights[from + column] ?? 0);
    }
  }
  return margins.map((sum, column) => sum * (scales[column] ?? 0));
}
