import { FIRST_MARKED, letterTable } from "../../text/letter-table.ts";

/** Sắc, huyền, hỏi, ngã, nặng. */
const TONES = "\u0301\u0300\u0309\u0303\u0323";
const TONE = new RegExp(`[${TONES}]`);

/**
 * A lower-case word with its tone as a digit at the end and its other marks kept: "hoà" and "hòa" are
 * both "hoa2", "đường" is "đương2". A word without a tone stays as it is.
 */
export function toneLast(word: string): string {
  let letters = "";
  let digit = "";
  for (let at = 0; at < word.length; at++) {
    const written = word[at] ?? "";
    const code = word.charCodeAt(at);
    const read = code < FIRST_MARKED ? { letter: written, digit: "" } : readLetter(code);
    if (read === undefined) return toneLastOfAny(word);
    letters += digit === "" ? read.letter : written;
    digit ||= read.digit;
  }
  return letters + digit;
}

/** A letter without its tone, and the digit of that tone; "" for none. */
const readLetter = letterTable((letter) => {
  const parts = letter.normalize("NFD");
  const tone = TONE.exec(parts)?.[0];
  if (tone === undefined) return { letter, digit: "" };
  return { letter: parts.replace(tone, "").normalize("NFC"), digit: digitOf(tone) };
});

/** The same for all the scripts there are, and for marks that stand apart from their letters. */
function toneLastOfAny(word: string): string {
  const parts = word.normalize("NFD");
  const tone = TONE.exec(parts)?.[0];
  return tone === undefined ? word : parts.replace(tone, "").normalize("NFC") + digitOf(tone);
}

function digitOf(tone: string): string {
  return String(TONES.indexOf(tone) + 1);
}
