/**
 * Makes a text safe to store and compare: NFC, no NUL or other control characters (line breaks and
 * tabs stay), no zero-width characters, lone surrogates replaced. Zalo on iOS sends NFD; PostgreSQL
 * refuses NUL and lone surrogates.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(INVISIBLE, "").normalize("NFC").trim();
}

// Control characters but tab and line feed, zero-width characters, soft hyphen, byte-order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
