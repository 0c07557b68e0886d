import { cleanText } from "../text/clean-text.ts";
import { fold } from "../text/fold.ts";
import { isLegalSyllable } from "../text/is-legal-syllable.ts";
import { locateEntities } from "./entities/locate-entities.ts";
import { maskEntities } from "./entities/mask-entities.ts";
import type { Span } from "./entities/span.ts";
import { decodeTyping } from "./spelling/decode-typing.ts";
import { expandShorthand } from "./spelling/expand-shorthand.ts";

/**
 * The words of a message as the model sees them: entities masked, lower case, no marks, typing slips
 * and shorthand written out. Marks are never restored: without them nothing can be restored wrongly.
 * Normalising the words again, joined by spaces, changes nothing.
 */
export function normalise(text: string): readonly string[] {
  const cleaned = cleanText(text);
  return normaliseLocated(cleaned, locateEntities(cleaned));
}

/** The same for a cleaned text whose entities are known already. */
export function normaliseLocated(cleaned: string, spans: readonly Span[]): readonly string[] {
  let words = toWords(maskEntities(cleaned, spans));
  // Without its punctuation "2-triệu" becomes an amount; each round masks digits away, so it ends.
  while (words.some((word) => HAS_DIGIT.test(word))) {
    const joined = words.join(" ");
    const found = locateEntities(joined);
    if (found.length === 0) return words;
    words = toWords(maskEntities(joined, found));
  }
  return words;
}

const HAS_DIGIT = /\d/;

function toWords(text: string): readonly string[] {
  const folded = fold(text).replace(REPEATED, "$1").replace(VNEID, "vneid");
  return folded === "" ? [] : folded.split(" ").flatMap(mend);
}

/** "emmm" → "em", "alooo" → "alo". */
const REPEATED = /(\p{L})\1{2,}/gu;

/** "vn e id", "vnied", "vnid", "vneld": the ways to write VNeID. */
const VNEID = /\b(?:vn ?e ?i ?d|vn ?e ?ld|vn ?ied|vn ?id|vne ?di?|ven ?eid|vnei)\b/g;

function mend(word: string): readonly string[] {
  const parted = WORD_AND_DIGIT.exec(word);
  if (parted !== null) {
    const [, letters = "", digit = ""] = parted;
    if (isLegalSyllable(letters)) return [...mend(letters), digit];
  }
  const expanded = expandShorthand(word);
  if (expanded !== undefined) return expanded;
  const decoded = decodeTyping(word) ?? word;
  return expandShorthand(decoded) ?? [decoded];
}

/** "muc2", "buoc3": a word and its number; VNI marks stand inside a word. */
const WORD_AND_DIGIT = /^([a-z]+)([1-9])$/;
