/** Known words of addresses, by what they are. */
export type AddressWords = ReadonlyMap<string, WordKind>;
export type WordKind = "brand" | "service" | "bait" | "filler";
export type AddressWord = { readonly word: string; readonly kind: WordKind };

/**
 * The known words that a part of an address is made of, when they cover it but for `slack` letters and
 * any digits: "vneidcapnhat24" → vneid, capnhat. Null when they do not.
 */
export function splitWords(
  part: string,
  words: AddressWords,
  slack: number,
): readonly AddressWord[] | null {
  if (part.length > MAX_PART) return null;
  // Fewest uncovered letters to reach each place, and the word that led there.
  const best: (Step | null)[] = [{ missed: 0, from: 0, word: null }];
  for (let end = 1; end <= part.length; end++) best.push(stepTo(part, end, best, words));
  const last = best[part.length];
  if (last == null || last.missed > slack) return null;
  const found: AddressWord[] = [];
  for (let at = part.length; at > 0; ) {
    const step = best[at];
    if (step == null) return null;
    const kind = step.word === null ? undefined : words.get(step.word);
    if (step.word !== null && kind !== undefined) found.unshift({ word: step.word, kind });
    at = step.from;
  }
  return found;
}

type Step = { readonly missed: number; readonly from: number; readonly word: string | null };

function stepTo(
  part: string,
  end: number,
  best: readonly (Step | null)[],
  words: AddressWords,
): Step | null {
  const before = best[end - 1];
  const free = /[0-9]/.test(part.charAt(end - 1));
  let step: Step | null =
    before == null ? null : { missed: before.missed + (free ? 0 : 1), from: end - 1, word: null };
  for (let from = Math.max(0, end - MAX_WORD); from < end - 1; from++) {
    const start = best[from];
    if (start == null || (step !== null && start.missed > step.missed)) continue;
    const word = part.slice(from, end);
    if (!words.has(word)) continue;
    if (step === null || start.missed < step.missed || step.word === null) {
      step = { missed: start.missed, from, word };
    }
  }
  return step;
}

const MAX_PART = 63;
const MAX_WORD = 24;
