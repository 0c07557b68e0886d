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

/** A space behind an end mark, unless the mark ends a number ("Bước 2."), an initial or an abbreviation. */
const SENTENCE_END =
  /(?<=[^\s\p{Lu}\d][.!?…]["”')]?)(?<!\bTP\.|\bTS\.|\bSTT\.)\s+(?=["“'(]?[\p{Lu}\d{])/u;
