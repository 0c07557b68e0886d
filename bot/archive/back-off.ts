/**
 * How long to wait after the nth failure in a row, ms: doubling from FIRST_MS to LONGEST_MS, of which a
 * random half is left out so that several programs do not come back at the same moment.
 */
export function backOff(failures: number, random: () => number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (1 - random() / 2));
}

export const FIRST_MS = 250;
export const LONGEST_MS = 30_000;
