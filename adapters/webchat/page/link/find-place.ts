import type { Point } from "../talk/pending.ts";

/**
 * Asks the browser where the visitor is; null when they refuse, when it does not know, or when the page is
 * not served by https, where browsers do not tell.
 */
export function findPlace(): Promise<Point | null> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) resolve(null);
    else
      navigator.geolocation.getCurrentPosition(
        ({ coords }) =>
          resolve({ latitude: near(coords.latitude), longitude: near(coords.longitude) }),
        () => resolve(null),
        { timeout: PATIENCE, maximumAge: STILL_THERE },
      );
  });
}

/** ms */
const PATIENCE = 15_000;
const STILL_THERE = 60_000;

/** Some ten metres: enough to find an office, and no more is kept of anybody than that takes. */
function near(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
