import type { ScoredLabel } from "./score-labels.ts";

/** A label and how probable it is that the message means it. */
export type ProbableLabel = { readonly label: number; readonly p: number };

/** Probabilities of the labels, best first; they sum to at most 1. */
export function calibrate(scored: readonly ScoredLabel[]): readonly ProbableLabel[] {
  const [best] = scored;
  if (best === undefined) return [];
  const odds = scored.map(({ score }) => Math.exp((score - best.score) / TEMPERATURE));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  const sure = evidence(best.score);
  return scored.map(({ label }, at) => ({ label, p: (sure * (odds[at] ?? 0)) / sum }));
}

const TEMPERATURE = 0.05;
const NOTHING_BELOW = 0.1;
const SURE_FROM = 0.4;

function evidence(score: number): number {
  return Math.min(1, Math.max(0, (score - NOTHING_BELOW) / (SURE_FROM - NOTHING_BELOW)));
}
