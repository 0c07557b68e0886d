import { cleanText } from "../text/clean-text.ts";
import { fold } from "../text/fold.ts";
import { locateEntities } from "./entities/locate-entities.ts";
import { maskEntities } from "./entities/mask-entities.ts";
import type { Span } from "./entities/span.ts";
import { mendWord, mendWords } from "./spelling/mend-word.ts";
import { toneLast } from "./spelling/tone-last.ts";

/** A message as the model sees it. */
export type MessageWords = {
  /** Without marks, typing slips and shorthand written out. */
  readonly plain: readonly string[];
  /** Words that were typed with marks, tone last; all others as in `plain`. */
  readonly toned: readonly string[];
};

/**
 * The words of a message without marks: entities masked, lower case, typing slips and shorthand written
 * out. Marks are never restored: without them nothing can be restored wrongly. Normalising the words
 * again, joined by spaces, changes nothing.
 */
export function normalise(text: string): readonly string[] {
  const cleaned = cleanText(text);
  return normaliseLocated(cleaned, locateEntities(cleaned));
}

/** The same for a cleaned text whose entities are known already. */
export function normaliseLocated(cleaned: string, spans: readonly Span[]): readonly string[] {
  let words = plainWords(maskEntities(cleaned, spans));
  // Without its punctuation "2-triệu" becomes an amount; each round masks digits away, so it ends.
  while (words.some((word) => HAS_DIGIT.test(word))) {
    const joined = words.join(" ");
    const found = locateEntities(joined);
    if (found.length === 0) return words;
    words = plainWords(maskEntities(joined, found));
  }
  return words;
}

/** Both spellings by which a phrase is known: folded, and with its words written out. */
export function spellingsOf(text: string): readonly string[] {
  return [fold(text), normalise(text).join(" ")];
}

/** Both ways to see a message. */
export function readMessageWords(text: string): MessageWords {
  const cleaned = cleanText(text);
  const spans = locateEntities(cleaned);
  return wordsLocated(cleaned, spans);
}

/** The same for a cleaned text whose entities are known already. */
export function wordsLocated(cleaned: string, spans: readonly Span[]): MessageWords {
  const plain = normaliseLocated(cleaned, spans);
  const lower = maskEntities(cleaned, spans).toLowerCase();
  if (!HAS_MARK.test(lower)) return { plain, toned: plain };
  const words = mendSpelling(lower).match(WORD) ?? [];
  return {
    plain,
    toned: words.flatMap((word) => (HAS_MARK.test(word) ? [toneLast(word)] : mendWord(word))),
  };
}

const HAS_DIGIT = /\d/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Beyond ASCII: a mark, for words of letters and digits. */
const HAS_MARK = /[^\0-\x7f]/;

function plainWords(text: string): readonly string[] {
  const folded = mendSpelling(fold(text));
  return folded === "" ? [] : mendWords(folded.split(" "));
}

function mendSpelling(lower: string): string {
  return lower.replace(REPEATED, squeeze).replace(VNEID, "vneid");
}

/** "emmm" → "em", "alooo" → "alo"; "zzz" is a sound and no shorthand. */
function squeeze(run: string, letter: string, at: number, text: string): string {
  const before = text[at - 1] ?? " ";
  const after = text[at + run.length] ?? " ";
  return LETTER.test(before) || LETTER.test(after) ? letter : run;
}

const REPEATED = /(\p{L})\1{2,}/gu;
const LETTER = /[\p{L}\p{M}]/u;

/** "vn e id", "vnied", "vnid", "vneld": the ways to write VNeID. */
const VNEID = /\b(?:vn ?e ?i ?d|vn ?e ?ld|vn ?ied|vn ?id|vne ?di?|ven ?eid|vnei)\b/g;
