/**
 * Cuts a text at sentence ends and line breaks. A full stop inside a number, an address or behind a
 * single letter does not end a sentence ("1900.0368", "vneid.gov.vn", "TP. Hà Nội").
 */
export function splitSentences(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => line.split(SENTENCE_END))
    .map((it) => it.trim())
    .filter((it) => it !== "");
}

/**
 * A space behind an end mark. A full stop ends no sentence behind a short number that is its first or second
 * word ("1. Mở", "Bước 2. Bấm"), behind one or two capitals, or behind an abbreviation.
 */
const SENTENCE_END =
  /(?<=(?:[^\s\p{Lu}\d]|\p{L}{2}\p{Lu}|\d{3}|\d(?=[!?…])|[^\s.!?]{1,30}\s[^\s.!?]{1,30}\s[^\s.!?]{0,30}\d)[.!?…]["”')]?)(?<!\bTP\.|\bTS\.|\bSTT\.)\s+(?=["“'(]?[\p{Lu}\d{])/u;
