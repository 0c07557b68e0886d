import { unaccent } from "../../text/fold.ts";
import type { KeywordTable } from "../keywords/keyword-table.ts";

/** What stands at a place of a file, and with which words. The reader walks a YAML tree along it. */
export type Place =
  /** A sentence, or a map of variants. */
  | { readonly kind: "text" }
  /** One text without variants, kept as typed; `holds`: words of the language stand in it. */
  | { readonly kind: "string"; readonly holds?: "duration" | "condition" }
  /** A calendar date, kept as typed. */
  | { readonly kind: "date" }
  /** A number, or null. */
  | { readonly kind: "value" }
  | { readonly kind: "flag" }
  /**
   * A fixed word. Where it is open, a name may stand there instead, so only exact words count; where
   * something else may, the schema says so.
   */
  | {
      readonly kind: "word";
      readonly words: WordIndex;
      readonly open: boolean;
      readonly orOther: boolean;
    }
  | { readonly kind: "list"; readonly of: Place }
  | {
      readonly kind: "map";
      readonly words: WordIndex;
      readonly places: Readonly<Record<string, Place>>;
    }
  /** A map whose keys are names that editors choose. */
  | { readonly kind: "dictionary"; readonly of: Place }
  /** Chosen by what stands there. */
  | { readonly kind: "either"; readonly scalar: Place; readonly list: Place; readonly map: Place }
  /** The audiences of a text inside one locale. */
  | { readonly kind: "audiences" }
  | { readonly kind: "step" }
  /** Not ours to understand: only its YAML is checked. */
  | { readonly kind: "free" };

/** A keyword table, ready for look-ups in both languages and without marks. */
export type WordIndex = {
  readonly table: KeywordTable;
  readonly vi: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
  /** Words looked up before: files say the same few over and over. */
  readonly met: {
    readonly vi: Map<string, FoundWord | null>;
    readonly en: Map<string, FoundWord | null>;
  };
};

/** A word found in a table, and how far its spelling is from what the file's language asks for. */
export type FoundWord = {
  readonly key: string;
  readonly spelling: "exact" | "capital" | "unaccented" | "other-language";
};

export function indexWords(table: KeywordTable): WordIndex {
  const entries = Object.entries(table);
  return {
    table,
    vi: new Map(entries.map(([key, word]) => [word, key])),
    plain: new Map(entries.map(([key, word]) => [unaccent(word).toLowerCase(), key])),
    met: { vi: new Map(), en: new Map() },
  };
}

export const TEXT: Place = { kind: "text" };
export const STRING: Place = { kind: "string" };
export const DURATION: Place = { kind: "string", holds: "duration" };
export const CONDITION: Place = { kind: "string", holds: "condition" };
export const DATE: Place = { kind: "date" };
export const VALUE: Place = { kind: "value" };
export const FLAG: Place = { kind: "flag" };
export const FREE: Place = { kind: "free" };
export const STRINGS: Place = { kind: "list", of: STRING };
export const TEXTS: Place = { kind: "either", scalar: TEXT, list: listOf(TEXT), map: TEXT };

export function listOf(of: Place): Place {
  return { kind: "list", of };
}

export function dictionaryOf(of: Place): Place {
  return { kind: "dictionary", of };
}

export function wordOf(table: KeywordTable): Place {
  return { kind: "word", words: indexWords(table), open: false, orOther: false };
}

export function wordOrOther(table: KeywordTable): Place {
  return { kind: "word", words: indexWords(table), open: false, orOther: true };
}

export function wordOrName(table: KeywordTable): Place {
  return { kind: "word", words: indexWords(table), open: true, orOther: false };
}

export function mapOf<Key extends string>(
  table: KeywordTable<Key>,
  places: Readonly<Record<NoInfer<Key>, Place>>,
): Place {
  return { kind: "map", words: indexWords(table), places };
}

/** A scalar is read as `scalar`, everything else as `other`. */
export function scalarOr(scalar: Place, other: Place): Place {
  return { kind: "either", scalar, list: other, map: other };
}
