import type { Vector } from "../features/vectorise.ts";
import type { Vocabulary } from "../features/vocabulary.ts";

/**
 * What a message is compared with, by features, so that it meets only the rows it shares something
 * with. Rows are the training examples, then the middle of each label's examples, then the middle of
 * each topic's; each has length 1. The entries of feature `f` stand from `starts[f]` up to
 * `starts[f + 1]`.
 */
export type ExampleIndex = {
  readonly vocabulary: Vocabulary;
  readonly starts: ArrayLike<number>;
  /** Entry → row. */
  readonly rows: ArrayLike<number>;
  /** Entry → weight of the feature in that row. */
  readonly weights: ArrayLike<number>;
  /** Example → label. */
  readonly labelOf: ArrayLike<number>;
  /** Label → topic, by number. */
  readonly topicOf: ArrayLike<number>;
  readonly rowCount: number;
};

/** Cosine between a message and every row, 0 to 1, by row. */
export function similarities(index: ExampleIndex, vector: Vector): ArrayLike<number> {
  const { starts, rows, weights } = index;
  const cosines = new Float32Array(index.rowCount);
  for (let at = 0; at < vector.features.length; at++) {
    const feature = vector.features[at] ?? 0;
    const weight = vector.weights[at] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry++) {
      const row = rows[entry] ?? 0;
      cosines[row] = (cosines[row] ?? 0) + weight * (weights[entry] ?? 0);
    }
  }
  return cosines;
}
