import { fold } from "../../text/fold.ts";
import { expandShorthand } from "../../understand/spelling/expand-shorthand.ts";
import { BUILT_IN_GROUPS } from "../built-in-signs.ts";
import type { TacticContent } from "../scam-rules.ts";
import { marksOf } from "./marks.ts";
import { MASKS } from "./masks.ts";
import { parsePhrase } from "./parse-phrase.ts";

/** Phrases of all signs, ready to be found in one walk over the words of a message. */
export type PhraseIndex = {
  /** Word sequences of all groups; `ends` names the groups that end there. */
  readonly trie: TrieNode;
  readonly groups: number;
  /** Phrases by the group they begin with. */
  readonly phrases: ReadonlyMap<number, readonly IndexedPhrase[]>;
  readonly negations: Negations;
  /** Every word of every phrase, to tell run-together words apart. */
  readonly vocabulary: ReadonlySet<string>;
};

export type TrieNode = { readonly next: Map<string, TrieNode>; readonly ends: PhraseEnd[] };

/** A group that ends here, and the marks of each of its phrases that read the same without marks. */
export type PhraseEnd = { readonly group: number; readonly spellings: (readonly string[])[] };

export type IndexedPhrase = {
  /** Place of its sign in the content. */
  readonly sign: number;
  readonly rest: readonly { readonly group: number; readonly gap: number }[];
};

/** Groups that turn what follows into its opposite; -1 where a library has none. */
export type Negations = { readonly near: number; readonly far: number; readonly none: number };

export function indexPhrases({ wordGroups, signs }: TacticContent): PhraseIndex {
  const trie: TrieNode = { next: new Map(), ends: [] };
  const ids = new Map<string, number>();
  const vocabulary = new Set<string>();
  const groupOf = (name: string, phrases: readonly string[]): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(name, id);
    for (const phrase of phrases) plant(trie, wordsOf(phrase), id, vocabulary);
    return id;
  };
  for (const name of BUILT_IN_GROUPS) groupOf(name, [MASKS[name]]);
  for (const [name, phrases] of Object.entries(wordGroups)) groupOf(name, phrases);
  const phrases = new Map<number, IndexedPhrase[]>();
  for (const [sign, { phrases: written }] of signs.entries()) {
    for (const phrase of written) {
      const pieces = parsePhrase(phrase).map(({ kind, value, written, gap }) => ({
        group: kind === "group" ? groupOf(value, []) : groupOf(`=${written}`, [written]),
        gap,
      }));
      const [first, ...rest] = pieces;
      if (first === undefined) continue;
      phrases.set(first.group, [...(phrases.get(first.group) ?? []), { sign, rest }]);
    }
  }
  return {
    trie,
    groups: ids.size,
    phrases,
    negations: {
      near: ids.get(NEGATION_GROUPS.near) ?? -1,
      far: ids.get(NEGATION_GROUPS.far) ?? -1,
      none: ids.get(NEGATION_GROUPS.none) ?? -1,
    },
    vocabulary,
  };
}

/** As the words of a message are read: folded, shorthand written out. */
function wordsOf(phrase: string): readonly PhraseWord[] {
  return phrase.split(NO_WORD).flatMap((written) => {
    const word = fold(written);
    if (word === "") return [];
    const expanded = expandShorthand(word)?.map((it) => ({ word: it, marks: "" }));
    return expanded ?? [{ word, marks: marksOf(written) }];
  });
}

type PhraseWord = { readonly word: string; readonly marks: string };
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/u;

function plant(
  trie: TrieNode,
  words: readonly PhraseWord[],
  id: number,
  vocabulary: Set<string>,
): void {
  let node = trie;
  for (const { word } of words) {
    vocabulary.add(word);
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), ends: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  const marks = words.map((it) => it.marks);
  const known = node.ends.find(({ group }) => group === id);
  if (known === undefined) node.ends.push({ group: id, spellings: [marks] });
  else known.spellings.push(marks);
}

/** Names that these groups have in tactics.yaml. */
export const NEGATION_GROUPS = {
  near: "phủ định",
  far: "phủ định cả câu",
  none: "không phải phủ định",
} as const;
