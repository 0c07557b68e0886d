/** Margins as probabilities that sum to 1: the smaller the temperature, the surer the first. */
export function softmax(margins: ArrayLike<number>, temperature: number): Float64Array {
  const { length } = margins;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) best = Math.max(best, margins[at] ?? best);
  const odds = new Float64Array(length);
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const odd = Math.exp(((margins[at] ?? 0) - best) / temperature);
    odds[at] = odd;
    sum += odd;
  }
  for (let at = 0; at < length; at++) odds[at] = (odds[at] ?? 0) / sum;
  return odds;
}
