/** Margins as probabilities that sum to 1: the smaller the temperature, the surer the first. */
export function softmax(margins: ArrayLike<number>, temperature: number): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < margins.length; at++) best = Math.max(best, margins[at] ?? best);
  const odds = Float64Array.from(margins, (margin) => Math.exp((margin - best) / temperature));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  return odds.map((odd) => odd / sum);
}
