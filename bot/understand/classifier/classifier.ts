import type { TopicId } from "../../flow/topic.ts";
import type { Vector } from "../features/vectorise.ts";
import type { Vocabulary } from "../features/vocabulary.ts";

/**
 * Linear classifiers side by side: one per topic against all other topics, then one per label against
 * the other labels of its topic.
 */
export type Classifier = {
  readonly vocabulary: Vocabulary;
  readonly topics: readonly TopicId[];
  /** For each topic its labels, by their places. */
  readonly labelsOf: readonly (readonly number[])[];
  /** A column for each topic. */
  readonly byTopic: Weights;
  /** For each topic, a column for each of its labels. */
  readonly byLabel: readonly Weights[];
  /** One column: how much a message is like those of people in danger. None where no such were taught. */
  readonly emergency: Weights;
  /** What margins are divided by before they become probabilities. */
  readonly temperatures: Temperatures;
};

/** The weight of feature `f` in column `c` is `weights[rowOf[f] * columns + c] * scales[c]`. */
export type Weights = {
  readonly columns: number;
  /** NO_ROW: the feature says nothing here. Null: every feature has its own row, in their order. */
  readonly rowOf: Uint16Array | null;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
};

export const NO_ROW = 0xffff;

export type Temperatures = { readonly topics: number; readonly labels: number };

/** How far a message is on the right side of each column's border. */
export function marginsOf(
  { columns, rowOf, weights, scales }: Weights,
  { features, weights: parts }: Pick<Vector, "features" | "weights">,
): Float64Array {
  const margins = new Float64Array(columns);
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] ?? 0;
    const row = rowOf === null ? feature : rowOf[feature];
    if (row === undefined || row === NO_ROW) continue;
    const from = row * columns;
    const part = parts[at] ?? 0;
    for (let column = 0; column < columns; column++) {
      margins[column] = (margins[column] ?? 0) + part * (weights[from + column] ?? 0);
    }
  }
  for (let column = 0; column < columns; column++) {
    margins[column] = (margins[column] ?? 0) * (scales[column] ?? 0);
  }
  return margins;
}
