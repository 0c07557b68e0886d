/** µs a message, by percentile. */
export type Timing = { readonly p50: number; readonly p99: number; readonly perSecond: number };

/** Reads every text several times over and keeps each one's quickest: the machine does other things too. */
export function timeReading(
  texts: readonly string[],
  read: (text: string) => unknown,
  now: () => number,
): Timing {
  const quickest = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, text] of texts.entries()) {
      const start = now();
      read(text);
      quickest[at] = Math.min(quickest[at] ?? 0, (now() - start) * 1000);
    }
  }
  const sorted = quickest.sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  const total = sorted.reduce((sum, it) => sum + it, 0);
  return { p50: at(0.5), p99: at(0.99), perSecond: Math.round((texts.length / total) * 1e6) };
}

const ROUNDS = 5;

/** Messages joined into long ones of at least so many words. */
export function longTexts(texts: readonly string[], words: number): readonly string[] {
  const long: string[] = [];
  let current: string[] = [];
  for (const text of texts) {
    current.push(text);
    if (current.join(" ").split(" ").length < words) continue;
    long.push(current.join(". "));
    current = [];
  }
  return long;
}
