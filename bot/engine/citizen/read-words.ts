import { cleanText } from "../../text/clean-text.ts";

/** Characters of a message that are read; nobody types more, and reading must not take long. */
export const WORDS_READ = 10_000;

/** A citizen's words, cleaned and cut to what is read. */
export function readWords(text: string): string {
  return cleanText(text.slice(0, WORDS_READ));
}
