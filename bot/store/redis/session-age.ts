/** Redis forgets the session of a conversation that was silent for so long, days; numbers and speaker stay. */
export const SESSION_DAYS = 180;

const DAY_MS = 86_400_000;

export function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** `day`: of the last turn; null before the first. */
export function isForgotten(day: number | null, now: number): boolean {
  return day !== null && dayOf(now) - day > SESSION_DAYS;
}
