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

/** "muc2", "buoc3": a word and its number; VNI marks stand inside a word. */
const WORD_AND_DIGIT = /^([a-z]+)([1-9])$/;
