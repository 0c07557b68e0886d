import type { ExampleIndex } from "./example-index.ts";

/** A label and how near a message is to it; 0 is nothing in common, GREATEST_SCORE the same words. */
export type ScoredLabel = { readonly label: number; readonly score: number };

/**
 * Labels that share anything with the message, nearest first. The nearest examples count, and how near
 * the message is to the middle of the label and of its topic: one chance likeness is not enough.
 */
export function scoreLabels(
  index: ExampleIndex,
  cosines: ArrayLike<number>,
): readonly ScoredLabel[] {
  const { labelOf, topicOf } = index;
  const nearest = nearestPerLabel(index, cosines);
  const scored: ScoredLabel[] = [];
  for (let label = 0; label < topicOf.length; label++) {
    const middle = cosines[labelOf.length + label] ?? 0;
    const topic = cosines[labelOf.length + topicOf.length + (topicOf[label] ?? 0)] ?? 0;
    const score = (nearest[label] ?? 0) + LABEL_MIDDLE_SHARE * middle + TOPIC_MIDDLE_SHARE * topic;
    if (middle > 0) scored.push({ label, score });
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** Beside the nearest examples, which count 1. Chosen over ten folds of the examples. */
const LABEL_MIDDLE_SHARE = 0.5;
const TOPIC_MIDDLE_SHARE = 1;

/** How much the nearest, the second and the third example of a label count. */
const SHARES = [0.7, 0.2, 0.1];
const KEPT = SHARES.length;

function nearestPerLabel(index: ExampleIndex, cosines: ArrayLike<number>): readonly number[] {
  const best = new Float32Array(index.topicOf.length * KEPT);
  for (let example = 0; example < index.labelOf.length; example++) {
    const cosine = cosines[example] ?? 0;
    if (cosine > 0) keep(best, (index.labelOf[example] ?? 0) * KEPT, cosine);
  }
  return Array.from(index.topicOf, (_, label) =>
    SHARES.reduce((sum, share, at) => sum + share * (best[label * KEPT + at] ?? 0), 0),
  );
}

/** Files a cosine among the greatest KEPT that begin at `from`, in falling order. */
function keep(best: Float32Array, from: number, cosine: number): void {
  let rising = cosine;
  for (let at = from; at < from + KEPT; at++) {
    const held = best[at] ?? 0;
    if (rising <= held) continue;
    best[at] = rising;
    rising = held;
  }
}
