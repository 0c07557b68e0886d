import type { BuiltInSign } from "./built-in-signs.ts";
import type { Verdict } from "./judgement.ts";
import type { LinkEvidence } from "./links/judge-link.ts";
import type { Combination, ScamContent } from "./scam-rules.ts";
import { verdictOf } from "./verdict-of.ts";
import type { SignFound } from "./words/find-signs.ts";

/** What the signs of a message weigh, alone and together. Its links only count by what they add to signs. */
export type WeighedSigns = {
  /** Ids of signs, their roles, and what the links say. */
  readonly present: ReadonlySet<string>;
  readonly combined: readonly Combination[];
  readonly points: number;
};

export function weighSigns(
  content: ScamContent,
  {
    signs,
    links,
  }: { readonly signs: readonly SignFound[]; readonly links: readonly LinkEvidence[] },
): WeighedSigns {
  const present = new Set<string>([
    ...signs.flatMap(({ sign }) => [sign.id, sign.role]),
    ...links.flatMap((link) => linkSignsOf(content, link)),
  ]);
  const combined = content.tactics.combinations.filter((it) => applies(it, present));
  const all = [...signs.map(({ sign }) => sign), ...combined];
  return { present, combined, points: all.reduce((sum, { points }) => sum + points, 0) };
}

function linkSignsOf(
  content: ScamContent,
  { genuine, points }: LinkEvidence,
): readonly BuiltInSign[] {
  const verdict = verdictOf(content, points);
  if (genuine && verdict === "no_sign") return ["link_genuine"];
  return [LINK_SIGN_OF[verdict], "link_any"];
}

const LINK_SIGN_OF: Readonly<Record<Verdict, BuiltInSign>> = {
  scam: "link_scam",
  suspicious: "link_suspicious",
  no_sign: "link_unknown",
};

function applies({ all, without }: Combination, present: ReadonlySet<string>): boolean {
  return all.every((name) => present.has(name)) && !without.some((name) => present.has(name));
}
