import type { Vector } from "../features/vectorise.ts";

/** A training row: a message, and the class it belongs to. */
export type Row = { readonly vector: Pick<Vector, "features" | "weights">; readonly group: number };

/** How many features, and how many classes, there are. */
export type Sizes = { readonly features: number; readonly classes: number };

/**
 * One weight per feature for every class: a linear support vector machine, one class against the rest,
 * squared hinge loss, trained by dual coordinate descent. The rows are visited in an order that the
 * seed fixes, so the same rows give the same weights.
 */
export function trainSvm(rows: readonly Row[], sizes: Sizes): readonly Float64Array[] {
  const packed = rows.map(({ vector: { features, weights } }) => {
    return { features, weights, square: weights.reduce((sum, it) => sum + it * it, 0) };
  });
  const orders = shuffles(rows.length);
  return Array.from({ length: sizes.classes }, (_, current) => {
    const signs = Float64Array.from(rows, ({ group }) => (group === current ? 1 : -1));
    return separate(packed, { signs, orders, features: sizes.features });
  });
}

type Packed = {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
  readonly square: number;
};

/**
 * The weights that tell the rows of sign 1 from those of sign -1. Most rows soon stand far on their own side
 * and stay there: such a row rests, until the last pass looks at all of them again.
 */
function separate(
  rows: readonly Packed[],
  task: { readonly signs: Float64Array; readonly orders: Orders; readonly features: number },
): Float64Array {
  const weights = new Float64Array(task.features);
  const alphas = new Float64Array(rows.length);
  const rests = new Uint8Array(rows.length);
  for (const [pass, order] of task.orders.entries()) {
    if (pass === task.orders.length - 1) rests.fill(0);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined || rests[at] === 1) continue;
      const sign = task.signs[at] ?? 0;
      const alpha = alphas[at] ?? 0;
      const gradient = sign * dot(row, weights) - 1 + alpha * SLACK;
      if (alpha === 0 && gradient >= 0) {
        if (gradient > FAR) rests[at] = 1;
        continue;
      }
      const next = Math.max(0, alpha - gradient / (row.square + SLACK));
      alphas[at] = next;
      if (next !== alpha) add(row, weights, (next - alpha) * sign);
    }
  }
  return weights;
}

/** Beyond the margin, in units of it. Resting saves nearly half of the time and no accuracy. */
const FAR = 0.1;

function dot({ features, weights }: Packed, of: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) {
    sum += (weights[at] ?? 0) * (of[features[at] ?? 0] ?? 0);
  }
  return sum;
}

function add({ features, weights }: Packed, to: Float64Array, times: number): void {
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] ?? 0;
    to[feature] = (to[feature] ?? 0) + times * (weights[at] ?? 0);
  }
}

/** 1 / 2C: how dear it is to leave a row on the wrong side. */
const C = 1;
const SLACK = 1 / (2 * C);

type Orders = readonly Uint32Array[];

const PASSES = 6;

/** One order of the rows for each pass. */
function shuffles(count: number): Orders {
  let state = SEED;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: PASSES }, () => {
    const order = Uint32Array.from({ length: count }, (_, at) => at);
    for (let at = count - 1; at > 0; at--) {
      const other = below(at + 1);
      const held = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = held;
    }
    return order;
  });
}

const SEED = 20_261_124;
