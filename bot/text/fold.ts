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
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
}
