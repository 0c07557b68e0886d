import { editDistance } from "../text/edit-distance.ts";
import { fold } from "../text/fold.ts";

/** The candidate an editor most likely meant, compared folded; null when none is near enough. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word).slice(0, MAX_LENGTH);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** What a name that leads nowhere may mean: the nearest candidate, else any of them. */
export function meantBy(word: string, candidates: Iterable<string>): readonly string[] {
  const all = [...candidates];
  const nearest = nearestWord(word, all);
  return nearest === null ? all : [nearest];
}

/** "Có phải ý bạn là …?" where a near word is known, else the words that are allowed. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = nearestWord(word, candidates);
  return nearest === null ? otherwise : `Có phải ý bạn là "${nearest}"?`;
}

const MAX_LENGTH = 60;
