import type { Weights } from "./classifier.ts";

/** Columns of weights side by side in one byte each, scaled by the greatest of the column. */
export function packWeights(
  columns: readonly Float32Array[],
  features: number,
): Omit<Weights, "rowOf"> {
  const weights = new Int8Array(features * columns.length);
  const scales = new Float32Array(columns.length);
  for (const [column, values] of columns.entries()) {
    const scale = values.reduce((most, it) => Math.max(most, Math.abs(it)), 0) / GREATEST;
    if (scale === 0) continue;
    scales[column] = scale;
    for (let feature = 0; feature < values.length; feature++) {
      weights[feature * columns.length + column] = Math.round((values[feature] ?? 0) / scale);
    }
  }
  return { columns: columns.length, weights, scales };
}

const GREATEST = 127;
