import type { PastedParts } from "../read-pasted.ts";

/** How much each feature of a message speaks for a swindle (above 0) or against it. */
export type Resemblance = {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
};

/**
 * Words of a message, their pairs, also with one word between, the signs found in it and their roles, whether
 * it has a link, and how long it is; what stands there twice comes twice. Which figure stands in it says
 * nothing. What the signs weigh is left out: they were weighed with the examples in mind, so on examples it
 * seems surer than it is.
 */
export function featuresOf({ tokens, signs, links }: PastedParts): readonly string[] {
  const words = tokens.map(({ word }) => (/\d/.test(word) ? NUMBER : word));
  const features = [links.length > 0 ? "+link" : "-link", lengthOf(words.length)];
  for (const { sign } of signs) features.push(`+${sign.id}`, `@${sign.role}`);
  for (const [at, word] of words.entries()) {
    features.push(word, `${words[at - 1] ?? ""} ${word}`);
    if (at >= 2) features.push(`${words[at - 2]} _ ${word}`);
  }
  return features;
}

/** A told call is short, a pasted message longer, a warning or a story long. */
function lengthOf(words: number): string {
  if (words < 15) return "-short";
  return words < 40 ? "-middling" : "-long";
}

/**
 * Above 0 much like those of swindlers, below 0 much like genuine messages; from -SUREST to SUREST, and 0
 * where nothing was taught. Each feature counts once.
 */
export function resemble({ weights, bias }: Resemblance, features: readonly string[]): number {
  const known = new Set<string>();
  let sum = 0;
  for (const feature of features) {
    const weight = weights.get(feature);
    if (weight === undefined || known.has(feature)) continue;
    known.add(feature);
    sum += weight;
  }
  if (known.size === 0) return 0;
  const logit = bias + sum / Math.sqrt(known.size);
  return Math.max(-SUREST, Math.min(SUREST, logit / CERTAIN));
}

const NUMBER = "#";
/** In log-odds: three in five. Counts as 1. */
const CERTAIN = 0.4;
const SUREST = 3;
