/**
 * Makes a text safe to store and compare: NFC, no NUL or other control characters (line breaks and
 * tabs stay), no zero-width characters, lone surrogates replaced. Zalo on iOS sends NFD; PostgreSQL
 * refuses NUL and lone surrogates.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(INVISIBLE, "").normalize("NFC").trim();
}

/** Control and format characters (zero-width ones, direction marks, soft hyphen, byte-order mark). */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
