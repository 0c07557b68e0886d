import type { PastedParts } from "../read-pasted.ts";

/** How much each feature of a message speaks for a swindle (above 0) or against it. */
export type Resemblance = {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
};

/**
 * Words of a message, their pairs, also with one word between, the signs found in it, their roles and what
 * they weigh together (`points`), whether it has a link, and how long it is; each once. Which figure stands
 * in it says nothing.
 */
export function featuresOf(
  { tokens, signs, links }: PastedParts,
  points: number,
): readonly string[] {
  const words = tokens.map(({ word }) => (/\d/.test(word) ? NUMBER : word));
  return [
    ...new Set([
      ...words.flatMap((word, at) => [
        word,
        `${words[at - 1] ?? ""} ${word}`,
        ...(at < 2 ? [] : [`${words[at - 2]} _ ${word}`]),
      ]),
      ...signs.flatMap(({ sign }) => [`+${sign.id}`, `@${sign.role}`]),
      links.length > 0 ? "+link" : "-link",
      lengthOf(words.length),
      weightOf(points),
    ]),
  ];
}

/** A told call is short, a pasted message longer, a warning or a story long. */
function lengthOf(words: number): string {
  if (words < 15) return "-short";
  return words < 40 ? "-middling" : "-long";
}

/** Roughly: what the signs say is worth as much as a few words. */
function weightOf(points: number): string {
  return `=${Math.max(-2, Math.min(4, Math.floor(points / 40)))}`;
}

/** From -1, much like genuine messages, to 1, much like those of swindlers; 0 where nothing was taught. */
export function resemble({ weights, bias }: Resemblance, features: readonly string[]): number {
  let known = 0;
  let sum = 0;
  for (const feature of features) {
    const weight = weights.get(feature);
    if (weight === undefined) continue;
    known++;
    sum += weight;
  }
  if (known === 0) return 0;
  const logit = bias + sum / Math.sqrt(known);
  return Math.max(-1, Math.min(1, logit / CERTAIN));
}

const NUMBER = "#";
/** In log-odds: three in five. The weights are held so small that more is seldom reached. */
const CERTAIN = 0.4;
