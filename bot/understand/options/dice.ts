/**
 * How alike two folded texts are: twice the shared letter pairs over all pairs, 0 to 1. Repeated pairs
 * count as often as they stand in both.
 */
export function dice(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = one.length - 1 + (other.length - 1);
  if (one.length < 2 || other.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at++) {
    const pair = one.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at++) {
    const pair = other.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / pairs;
}
