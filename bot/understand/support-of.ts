import { FEW_EXAMPLES } from "./features/build-vocabulary.ts";

/** The words of an example, and the label they were taught for. */
export type TaughtWords = { readonly words: readonly string[]; readonly label: number };

/** Every example of a small library; null of one large enough to measure. */
export function taughtWords(exact: ReadonlyMap<string, number>): readonly TaughtWords[] | null {
  if (exact.size > MOST_SPELLINGS) return null;
  return [...exact].map(([example, label]) => ({ words: example.split(" "), label }));
}

/**
 * How far the examples of a label bear a message out, 0 to 1. Few examples teach what sets labels apart
 * and not what has nothing to do with any: "không" alone resembles the one question that ends with it.
 * So a message must hold half of the words of some example. 1 in libraries large enough to measure.
 */
export function supportOf(
  taught: readonly TaughtWords[] | null,
  words: readonly string[],
): (label: number) => number {
  if (taught === null) return () => 1;
  const held = new Set(words);
  const supports = new Map<number, number>();
  for (const example of taught) {
    const { label } = example;
    const share = example.words.filter((word) => held.has(word)).length / example.words.length;
    supports.set(label, Math.max(supports.get(label) ?? 0, Math.min(1, share / ENOUGH)));
  }
  return (label) => supports.get(label) ?? 0;
}

/** Few examples, each in two spellings: too few are set aside to fit temperatures. */
const MOST_SPELLINGS = 2 * FEW_EXAMPLES;
const ENOUGH = 0.5;
