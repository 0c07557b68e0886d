/** ms since the epoch of a stamp that may be in seconds; null for one that no clock gives. */
export function millisecondsOf(stamp: number | undefined): number | null {
  if (stamp === undefined || !(stamp > 0 && stamp <= LAST_MS)) return null;
  return Math.round(stamp < SMALLEST_MS ? stamp * 1000 : stamp);
}

/** Below this a stamp is in seconds: in ms it would lie in 1973. */
const SMALLEST_MS = 1e11;
/** What a date can hold. */
const LAST_MS = 8.64e15;
