import type { SignRole, TacticSign } from "../scam-rules.ts";
import type { SignRules } from "../sign-rules.ts";
import type { GroupPlace, GroupPlaces } from "./find-groups.ts";
import { findGroups } from "./find-groups.ts";
import type { IndexedPhrase, PhraseIndex } from "./index-phrases.ts";
import { isNegated, isNegatedBetween } from "./is-negated.ts";
import type { Token } from "./token.ts";

/** A sign that a message has, and the words it was found in. */
export type SignFound = {
  readonly sign: TacticSign;
  readonly quote: string;
  /** Where its words begin. */
  readonly from: number;
};

/** Signs of a message in the order of the content, each once. What is denied does not count. */
export function findSigns(
  { content, phrases: index }: SignRules,
  text: string,
  tokens: readonly Token[],
): readonly SignFound[] {
  const groups = findGroups(index, tokens);
  const found = new Map<number, SignFound>();
  for (const { places, phrases } of beginnings(index, groups)) {
    for (const place of places) {
      for (const { sign: id, rest } of phrases) {
        const sign = content.tactics.signs[id];
        if (sign === undefined || found.has(id)) continue;
        const end = endOf(sign, rest, place, index, groups);
        if (end !== null) found.set(id, { sign, ...quoted(text, tokens, place.start, end) });
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, it]) => it);
}

/** Phrases whose first piece stands in the message, in the order of the content: a message has few of all. */
function beginnings({ phrases }: PhraseIndex, groups: GroupPlaces) {
  return [...groups.found]
    .sort((one, two) => one - two)
    .map((group) => ({ places: groups.at(group), phrases: phrases.get(group) ?? [] }));
}

/**
 * Where a phrase ends of which the first piece stands; null where the rest is missing or it is denied. Most often
 * it is missing, so denials are looked for last.
 */
function endOf(
  { role }: TacticSign,
  rest: IndexedPhrase["rest"],
  first: GroupPlace,
  index: PhraseIndex,
  groups: GroupPlaces,
): number | null {
  const end = reach(rest, 0, first.end, groups.within);
  if (end === null || !DENIABLE.has(role)) return end;
  if (isNegated(index, groups, first.start)) return null;
  return reach(rest, 0, first.end, notDenied(index, groups, first.end));
}

/**
 * "Không cung cấp mã" asks for nothing, nor does "mã này, không đọc cho ai" where only the second piece
 * is denied; what a message claims or threatens stays said.
 */
function notDenied(index: PhraseIndex, groups: GroupPlaces, first: number): Within {
  return (group, from, to) =>
    groups
      .within(group, from, to)
      .filter(({ start }) => !isNegatedBetween(index, groups, first, start));
}

/** The words from one token to another as they were pasted. */
function quoted(text: string, tokens: readonly Token[], start: number, end: number) {
  const from = tokens[start]?.from ?? 0;
  return { from, quote: text.slice(from, tokens[end - 1]?.to ?? from) };
}

type Within = (
  group: number,
  from: number,
  to: number,
) => readonly { readonly start: number; readonly end: number }[];

/** End of the phrase's last piece when all its pieces follow in order; null when one does not. */
function reach(
  rest: IndexedPhrase["rest"],
  piece: number,
  end: number,
  within: Within,
): number | null {
  const next = rest[piece];
  if (next === undefined) return end;
  for (const place of within(next.group, end, end + next.gap)) {
    const reached = reach(rest, piece + 1, place.end, within);
    if (reached !== null) return reached;
  }
  return null;
}

const DENIABLE: ReadonlySet<SignRole> = new Set(["want", "channel", "money", "lure"]);
