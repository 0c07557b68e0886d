import { FIRST_MARKED, letterTable } from "./letter-table.ts";

/**
 * Folds a text for comparing: NFC first, lower case, marks removed (also đ → d), everything but
 * letters and digits becomes one space. "Quay LẠI, nhé!" → "quay lai nhe". Idempotent.
 */
export function fold(text: string): string {
  return unaccent(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Removes every Vietnamese mark and keeps case and punctuation: "Đường" → "Duong". */
export function unaccent(text: string): string {
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code < FIRST_MARKED ? text[at] : plainLetter(code);
    if (letter === undefined) return unaccentAny(text);
    plain += letter;
  }
  return plain;
}

const plainLetter = letterTable(unaccentAny);

/** The same for all the scripts there are. */
function unaccentAny(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
}
