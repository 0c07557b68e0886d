import { expect, test } from "@jest/globals";
import { packWeights } from "../../bot/understand/classifier/pack-weights.ts";
import { softmax } from "../../bot/understand/classifier/softmax.ts";
import type { Row } from "../../bot/understand/classifier/train-svm.ts";
import { trainSvm } from "../../bot/understand/classifier/train-svm.ts";

function row(group: number, ...features: readonly number[]): Row {
  const weights = Float32Array.from(features, () => 1 / Math.sqrt(features.length));
  return { vector: { features: Uint32Array.from(features), weights }, group };
}

const ROWS = [row(0, 0, 3), row(0, 0, 4), row(1, 1, 3), row(1, 1, 4), row(2, 2, 3), row(2, 2, 4)];
const SIZES = { features: 5, classes: 3, passes: 6 };

test("the feature that marks a class speaks for it, and against the others", () => {
  const weights = trainSvm(ROWS, SIZES);
  for (const group of [0, 1, 2]) {
    expect(weights[group]?.[group]).toBeGreaterThan(0.5);
    expect(weights[group]?.[(group + 1) % 3]).toBeLessThan(0);
  }
});

test("rows that can be told apart are on their side of the border", () => {
  const weights = trainSvm(ROWS, SIZES);
  for (const { vector, group } of ROWS) {
    const margins = weights.map((column) =>
      vector.features.reduce((sum, f, at) => sum + (column[f] ?? 0) * (vector.weights[at] ?? 0), 0),
    );
    expect(margins.indexOf(Math.max(...margins))).toBe(group);
  }
});

test("the same rows give the same weights", () => {
  expect(trainSvm(ROWS, SIZES)).toEqual(trainSvm(ROWS, SIZES));
});

test("no rows give weights of zero", () => {
  expect(
    trainSvm([], SIZES)
      .flatMap((column) => [...column])
      .every((it) => it === 0),
  ).toBe(true);
});

test("packed weights are within half a step of what they were", () => {
  const columns = trainSvm(ROWS, SIZES);
  const packed = packWeights(columns, SIZES.features);
  for (const [column, values] of columns.entries()) {
    const scale = packed.scales[column] ?? 0;
    for (const [feature, value] of values.entries()) {
      const unpacked = (packed.weights[feature * columns.length + column] ?? 0) * scale;
      expect(Math.abs(unpacked - value)).toBeLessThanOrEqual(scale / 2 + 1e-6);
    }
  }
});

test("softmax sums to one, and a colder one is surer", () => {
  const warm = softmax([0.2, -0.4, -1], 0.5);
  expect(warm.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
  expect(softmax([0.2, -0.4, -1], 0.1)[0]).toBeGreaterThan(warm[0] ?? 1);
});
