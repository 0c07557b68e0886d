import type { DeskParts } from "./desk-parts.ts";
import type { ScamReviewResult } from "./desk-result.ts";

/** What editors look through: an officer's word or a wave changes no rule by itself. */
export async function listScamReviews(
  { archive, drainOnce, now }: DeskParts,
  days: number,
): Promise<ScamReviewResult> {
  await drainOnce();
  const reviews = await archive.listScamReviews(now() - days * DAY_MS, REVIEWS_READ);
  const corrections = reviews.filter(({ verdict, check }) => verdict !== check.verdict);
  const waves = await archive.listScamWaves(now() - WAVE_DAYS * DAY_MS, WAVE_FROM, WAVES_LISTED);
  return { outcome: "listed", corrections, confirmed: reviews.length - corrections.length, waves };
}

const DAY_MS = 86_400_000;
const REVIEWS_READ = 500;
const WAVE_DAYS = 7;
/** Fewer conversations than this are no wave. */
const WAVE_FROM = 3;
const WAVES_LISTED = 30;
