import type { Model } from "./model.ts";

/**
 * How far the examples of a label bear a message out, 0 to 1. Few examples teach what sets labels apart
 * and not what has nothing to do with any: "không" alone resembles the one question that ends with it.
 * So a message must hold half of the words of some example. 1 in libraries large enough to measure.
 */
export function supportOf(
  { exact }: Pick<Model, "exact">,
  words: readonly string[],
): (label: number) => number {
  if (exact.size > MOST_SPELLINGS) return () => 1;
  const held = new Set(words);
  const supports = new Map<number, number>();
  for (const [example, label] of exact) {
    const taught = example.split(" ");
    const share = taught.filter((word) => held.has(word)).length / taught.length;
    supports.set(label, Math.max(supports.get(label) ?? 0, Math.min(1, share / ENOUGH)));
  }
  return (label) => supports.get(label) ?? 0;
}

/** About 600 examples, each in two spellings: below, too few are set aside to fit temperatures. */
const MOST_SPELLINGS = 1_200;
const ENOUGH = 0.5;
