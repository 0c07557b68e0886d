import type { Finding } from "./finding.ts";
import { ANY_WORD, UNLIMITED_WORD } from "./keywords/fixed-words.ts";
import { KEY_TABLES } from "./keywords/key-tables.ts";
import type { KeywordTable } from "./keywords/keyword-table.ts";
import { SCAM_TACTICS_FILE } from "./keywords/scam.ts";
import { KEEP_WORDS } from "./keywords/slots.ts";
import { TALK_LINE } from "./keywords/tests.ts";
import { VARIANTS } from "./keywords/variants.ts";

/** A finding in a file with English keywords. */
export function withEnglishRemedy(finding: Finding): Finding {
  return { ...finding, remedy: remedyInEnglish(finding.remedy) };
}

/**
 * A remedy for a file with English keywords: the sentence stays Vietnamese, what is to be typed becomes
 * English. Remedies write a key with its colon, or in quotes; a single word in quotes may be a name of the
 * editor's own and stays.
 */
export function remedyInEnglish(remedy: string): string {
  return remedy
    .replace(KEY, (_, before: string, key: string) => `${before}${ENGLISH.get(key) ?? key}:`)
    .replace(VALUE, (_, value: string) => `: ${VALUES.get(value) ?? value}`)
    .replace(QUOTED, (_, word: string) => `"${ENGLISH.get(word) ?? VALUES.get(word) ?? word}"`);
}

/** Where a word stands for several keys, remedies mean the one that comes first here. */
const TABLES: readonly KeywordTable[] = [...KEY_TABLES, VARIANTS, TALK_LINE, SCAM_TACTICS_FILE];

function toEnglish(tables: readonly KeywordTable[]): ReadonlyMap<string, string> {
  const pairs = tables.flatMap((table) => Object.entries(table));
  return new Map(pairs.map(([english, word]) => [word, english] as const).toReversed());
}

const ENGLISH = toEnglish(TABLES);
const VALUES: ReadonlyMap<string, string> = new Map([
  ...toEnglish([ANY_WORD, UNLIMITED_WORD, KEEP_WORDS]),
  ["10 giây", "10 seconds"],
]);

const oneOf = (words: Iterable<string>) =>
  [...words].toSorted((a, b) => b.length - a.length).join("|");

const KEY = new RegExp(`(^|[\\s"({])(${oneOf(ENGLISH.keys())}):`, "gu");
const VALUE = new RegExp(`: (${oneOf(VALUES.keys())})(?![\\p{L}\\d])`, "gu");
const QUOTED = new RegExp(
  `"(${oneOf([...ENGLISH.keys(), ...VALUES.keys()].filter((it) => it.includes(" ")))})"`,
  "gu",
);
