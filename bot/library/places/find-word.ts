import { unaccent } from "../../text/fold.ts";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { FoundWord, WordIndex } from "./place.ts";

/** Looks a word up; null when no spelling of the table's words is meant. */
export function findWord(
  words: WordIndex,
  word: string,
  language: KeywordLanguage,
): FoundWord | null {
  const met = words.met[language];
  const before = met.get(word);
  if (before !== undefined) return before;
  const found = lookUp(words, word, language);
  if (met.size < MAX_MET) met.set(word, found);
  return found;
}

function lookUp(words: WordIndex, word: string, language: KeywordLanguage): FoundWord | null {
  const vietnamese = words.vi.get(word);
  const english = Object.hasOwn(words.table, word) ? word : undefined;
  const [own, other] = language === "vi" ? [vietnamese, english] : [english, vietnamese];
  if (own !== undefined) return { key: own, spelling: "exact" };
  if (other !== undefined) return { key: other, spelling: "other-language" };
  const small = word.toLowerCase();
  if (language === "en" && Object.hasOwn(words.table, small)) {
    return { key: small, spelling: "capital" };
  }
  const plain = words.plain.get(unaccent(small));
  if (plain === undefined) return null;
  if (language === "en") return { key: plain, spelling: "other-language" };
  const isCapital = words.table[plain]?.toLowerCase() === small;
  return { key: plain, spelling: isCapital ? "capital" : "unaccented" };
}

/** How the file's language writes a key. */
export function wordFor(words: WordIndex, key: string, language: KeywordLanguage): string {
  return language === "en" ? key : (words.table[key] ?? key);
}

/** All words of a table in one language. */
export function wordsIn(words: WordIndex, language: KeywordLanguage): readonly string[] {
  return language === "en" ? Object.keys(words.table) : Object.values(words.table);
}

const MAX_MET = 1_000;
