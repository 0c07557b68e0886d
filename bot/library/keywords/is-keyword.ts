import { KEY_TABLES } from "./key-tables.ts";

/** Whether a word is a key that flows, answers or intents have somewhere, in either language. */
export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word);
}

const KEYWORDS: ReadonlySet<string> = new Set(
  KEY_TABLES.flatMap((table) => Object.entries(table).flat()),
);
