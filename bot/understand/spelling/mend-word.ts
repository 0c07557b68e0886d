import { isLegalSyllable } from "../../text/is-legal-syllable.ts";
import { decodeTyping } from "./decode-typing.ts";
import { expandShorthand } from "./expand-shorthand.ts";

/** Writes out what stands behind a folded word: shorthand, Telex left-overs, a number glued to it. */
export function mendWord(word: string): readonly string[] {
  if (isLegalSyllable(word)) return expandShorthand(word) ?? [word];
  const parted = WORD_AND_DIGIT.exec(word);
  if (parted !== null) {
    const [, letters = "", digit = ""] = parted;
    if (isLegalSyllable(letters)) return [...mendWord(letters), digit];
  }
  const expanded = expandShorthand(word);
  if (expanded !== undefined) return expanded;
  const decoded = decodeTyping(word) ?? word;
  return expandShorthand(decoded) ?? [decoded];
}

/**
 * The words of a whole message. Who writes "toi6 hoi3 the3" types VNI with the input method off: so many numbers
 * glued to words are none.
 */
export function mendWords(words: readonly string[]): readonly string[] {
  const glued = words.filter((word) => isLegalSyllable(WORD_AND_DIGIT.exec(word)?.[1] ?? ""));
  if (glued.length < FEWEST_VNI_WORDS) return words.flatMap(mendWord);
  return words.flatMap((word) => mendWord(word.replace(WORD_AND_DIGIT, "$1")));
}

const FEWEST_VNI_WORDS = 3;

/** "muc2", "buoc3": a word and its number; VNI marks stand inside a word, or are two. */
const WORD_AND_DIGIT = /^([a-z]+)([1-9])$/;
