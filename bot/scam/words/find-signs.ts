import type { ScamRules } from "../index-scam-rules.ts";
import type { SignRole, TacticSign } from "../scam-rules.ts";
import type { GroupPlaces } from "./find-groups.ts";
import { findGroups } from "./find-groups.ts";
import type { IndexedPhrase, PhraseIndex } from "./index-phrases.ts";
import { isNegated } from "./is-negated.ts";
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
  { content, phrases: index }: ScamRules,
  text: string,
  tokens: readonly Token[],
): readonly SignFound[] {
  const groups = findGroups(index, tokens);
  const found = new Map<number, SignFound>();
  for (const [group, phrases] of index.phrases) {
    for (const { start, end: first } of groups.at(group)) {
      for (const { sign: id, rest } of phrases) {
        const end = found.has(id) ? null : reach(rest, 0, first, groups.within);
        const sign = content.tactics.signs[id];
        if (end === null || sign === undefined || isDenied(sign, index, groups, start)) continue;
        found.set(id, { sign, ...quoted(text, tokens, start, end) });
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, it]) => it);
}

/** "Không cung cấp mã" asks for nothing; what a message claims or threatens stays said. */
function isDenied({ role }: TacticSign, index: PhraseIndex, groups: GroupPlaces, start: number) {
  return DENIABLE.has(role) && isNegated(index, groups, start);
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
