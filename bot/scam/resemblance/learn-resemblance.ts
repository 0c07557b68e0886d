import type { Resemblance } from "./resemblance.ts";

/** Features of a message that editors wrote down as a swindler's, or as genuine. */
export type ResemblanceExample = { readonly features: readonly string[]; readonly scam: boolean };

/**
 * Logistic regression by stochastic gradient descent, always in the same order. Features of a single
 * example are passed over: they would learn it by heart.
 */
export function learnResemblance(examples: readonly ResemblanceExample[]): Resemblance {
  const places = sharedFeatures(examples);
  const rows = examples.map(({ features, scam }) => ({
    scam,
    known: features.flatMap((feature) => places.get(feature) ?? []),
  }));
  const weights = new Float64Array(places.size);
  let bias = 0;
  const stride = strideFor(rows.length);
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = FIRST_RATE / (1 + pass / 2);
    for (let turn = 0; turn < rows.length; turn++) {
      const row = rows[(turn * stride) % rows.length];
      if (row === undefined || row.known.length === 0) continue;
      const size = Math.sqrt(row.known.length);
      const logit = bias + row.known.reduce((sum, at) => sum + (weights[at] ?? 0), 0) / size;
      const step = rate * ((row.scam ? 1 : 0) - 1 / (1 + Math.exp(-logit)));
      bias += step * BIAS_RATE;
      for (const at of row.known) {
        weights[at] = (weights[at] ?? 0) * (1 - rate * DECAY) + (2 * step) / size;
      }
    }
  }
  return {
    weights: new Map([...places].map(([feature, at]) => [feature, weights[at] ?? 0])),
    bias,
  };
}

/** Features that at least two examples have, numbered. */
function sharedFeatures(examples: readonly ResemblanceExample[]): ReadonlyMap<string, number> {
  const met = new Set<string>();
  const places = new Map<string, number>();
  for (const feature of examples.flatMap(({ features }) => features)) {
    if (!met.has(feature)) met.add(feature);
    else if (!places.has(feature)) places.set(feature, places.size);
  }
  return places;
}

/** Swindlers' messages stand together in the file; steps of this size mix them with the others. */
function strideFor(count: number): number {
  return STRIDES.find((stride) => count % stride !== 0) ?? 1;
}

const STRIDES = [101, 103, 107];
const PASSES = 20;
const FIRST_RATE = 0.5;
const BIAS_RATE = 0.1;
/** Strong: of some hundreds of examples each way, much of what single words say is chance. */
const DECAY = 0.04;
