import { editDistance } from "../text/edit-distance.ts";
import { fold } from "../text/fold.ts";

/** The candidate an editor most likely meant, compared folded; null when none is near enough. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word).slice(0, MAX_LENGTH);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, fold(candidate), bestDistance + 1);
    const isCloser = distance === bestDistance && best !== null && isNearer(word, candidate, best);
    if (distance < bestDistance || isCloser) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Of two words that fold to the same, the one with the same capitals and marks. */
function isNearer(word: string, candidate: string, than: string): boolean {
  const limit = word.length;
  return editDistance(word, candidate, limit) < editDistance(word, than, limit);
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
  if (nearest === null) return otherwise;
  return nearest.toLowerCase() === word.toLowerCase()
    ? `Viết đúng chữ hoa, chữ thường: "${nearest}".`
    : `Có phải ý bạn là "${nearest}"?`;
}

const MAX_LENGTH = 60;
