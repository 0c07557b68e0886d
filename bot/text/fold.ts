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
    if (code < FIRST_MARKED) plain += text[at];
    else {
      const letter = PLAIN_LETTERS[code - FIRST_MARKED];
      if (letter === undefined) return unaccentAny(text);
      plain += letter;
    }
  }
  return plain;
}

/** The same for all the scripts there are. */
function unaccentAny(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
}

/** À, the first letter with a mark, and ỹ, the last of Vietnamese. */
const FIRST_MARKED = 0xc0;
const LAST_MARKED = 0x1ef9;
const LATIN_ENDS = 0x250;
const VIETNAMESE_BEGINS = 0x1ea0;

/** Each letter with marks is taken apart by itself, so what all of them come to can be known beforehand. */
const PLAIN_LETTERS: readonly (string | undefined)[] = Array.from(
  { length: LAST_MARKED - FIRST_MARKED + 1 },
  (_, at) => {
    const code = FIRST_MARKED + at;
    return code < LATIN_ENDS || code >= VIETNAMESE_BEGINS
      ? unaccentAny(String.fromCharCode(code))
      : undefined;
  },
);
