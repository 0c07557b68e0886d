import type { PhraseIndex, TrieNode } from "./index-phrases.ts";
import { agree } from "./marks.ts";
import type { Token } from "./token.ts";

/** Where a group's words stand, as places in the list of tokens; `end` is exclusive. */
export type GroupPlace = { readonly start: number; readonly end: number };

export type GroupPlaces = {
  /** Groups that stand somewhere, in no special order. */
  readonly found: Iterable<number>;
  readonly at: (group: number) => readonly GroupPlace[];
  /** Places of a group that begin from `from` to `to`, in the sentence of the token before `from`. */
  readonly within: (group: number, from: number, to: number) => readonly GroupPlace[];
  /** Whether no mark stands between two tokens. */
  readonly isOneClause: (from: number, to: number) => boolean;
  /** Places of a group that end at `end` or up to `reach` tokens before, in the sentence that goes on there. */
  readonly withinBefore: (group: number, end: number, reach: number) => readonly GroupPlace[];
};

/** Finds every group in one walk; a group never reaches over the end of a sentence. */
export function findGroups({ trie }: PhraseIndex, tokens: readonly Token[]): GroupPlaces {
  const places = new Map<number, GroupPlace[]>();
  for (const [start, token] of tokens.entries()) {
    let node: TrieNode | undefined = trie;
    for (let at = start; node !== undefined; at++) {
      for (const { group, spellings } of node.ends) {
        if (spellings.some((marks) => agree(tokens, start, marks))) {
          add(places, group, { start, end: at });
        }
      }
      const next: Token | undefined = tokens[at];
      if (next === undefined || next.sentence !== token.sentence) break;
      node = node.next.get(next.word);
    }
  }
  return {
    found: places.keys(),
    at: (group) => places.get(group) ?? NOWHERE,
    within: (group, from, to) => {
      const sentence = tokens[from - 1]?.sentence;
      return between(places.get(group) ?? NOWHERE, from, to).filter(
        ({ start }) => tokens[start]?.sentence === sentence,
      );
    },
    isOneClause: (from, to) => tokens[from]?.clause === tokens[to]?.clause,
    withinBefore: (group, end, reach) => {
      const sentence = tokens[end]?.sentence ?? tokens[end - 1]?.sentence;
      const from = Math.max(0, end - reach - LONGEST_GROUP);
      return between(places.get(group) ?? NOWHERE, from, end).filter(
        (place) =>
          place.end <= end &&
          place.end >= end - reach &&
          tokens[place.start]?.sentence === sentence,
      );
    },
  };
}

/** Most messages have few of the groups, so those alone are kept. */
function add(places: Map<number, GroupPlace[]>, group: number, place: GroupPlace): void {
  const known = places.get(group);
  if (known === undefined) places.set(group, [place]);
  else known.push(place);
}

const NOWHERE: readonly GroupPlace[] = [];

/** Places are in order of their start. */
function between(places: readonly GroupPlace[], from: number, to: number): readonly GroupPlace[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: GroupPlace[] = [];
  for (let index = low; index < places.length; index++) {
    const place = places[index];
    if (place === undefined || place.start > to) break;
    found.push(place);
  }
  return found;
}

/** Words of a group's longest phrase. */
const LONGEST_GROUP = 8;
