/** A timestamp in ms since the epoch. Zalo writes ms as a string; numbers and seconds are taken as well. */
export function millisecondsOf(timestamp: string | number | null | undefined): number | null {
  const written = `${timestamp ?? ""}`.trim();
  if (!/^\d{9,15}$/.test(written)) return null;
  const number = Number(written);
  return number < SECONDS_BELOW ? number * 1_000 : number;
}

/**
 * When an event happened; null where it cannot be: samples of Zalo's own pages have a digit too few, and
 * a clock that runs ahead must not put an event into the future.
 */
export function timeOf(milliseconds: number | null, now: number): number | null {
  if (milliseconds === null || milliseconds < ZALO_OA_BEGAN) return null;
  return milliseconds > now + FAST_CLOCK ? null : milliseconds;
}

/** As ms this is the year 1973, as seconds the year 5138. */
const SECONDS_BELOW = 100_000_000_000;
const ZALO_OA_BEGAN = Date.UTC(2015, 0);
const FAST_CLOCK = 5 * 60_000;
