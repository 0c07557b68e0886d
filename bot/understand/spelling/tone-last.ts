/**
 * A lower-case word with its tone as a digit at the end and its other marks kept: "hoà" and "hòa" are
 * both "hoa2", "đường" is "đương2". A word without a tone stays as it is.
 */
export function toneLast(word: string): string {
  const parts = word.normalize("NFD");
  const tone = TONE.exec(parts);
  if (tone === null) return word;
  const digit = TONES.indexOf(tone[0]) + 1;
  return `${parts.replace(TONE, "").normalize("NFC")}${digit}`;
}

/** Sắc, huyền, hỏi, ngã, nặng. */
const TONES = "\u0301\u0300\u0309\u0303\u0323";
const TONE = new RegExp(`[${TONES}]`);
