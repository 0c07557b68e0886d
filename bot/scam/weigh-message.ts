import type { ScamRules } from "./index-scam-rules.ts";
import type { JudgedLink, Judgement, Reason } from "./judgement.ts";
import { LIKENESS, MAX_REASONS } from "./judgement.ts";
import type { LinkEvidence } from "./links/judge-link.ts";
import type { Weighed } from "./scam-rules.ts";
import { verdictOf } from "./verdict-of.ts";
import type { WeighedSigns } from "./weigh-signs.ts";
import type { SignFound } from "./words/find-signs.ts";

/** The judgement on a bare address. */
export function weighOneLink(rules: ScamRules, link: LinkEvidence): Judgement {
  const judged = showLink(rules, link);
  const { verdict, reasons } = judged;
  const score = scoreOf(rules, link.points);
  return { verdict, score, reasons, speaker: "pasted", links: [judged] };
}

/** What was found in a message. */
export type FoundInMessage = {
  readonly signs: readonly SignFound[];
  readonly links: readonly LinkEvidence[];
  readonly weighed: WeighedSigns;
  /** Above 0 much like those of swindlers, below 0 much like genuine messages. */
  readonly likeness: number;
};

/** Adds up what the words and the links of a message weigh, alone and together. */
export function weighMessage(
  rules: ScamRules,
  { signs, links, weighed: { present, combined, points: found }, likeness }: FoundInMessage,
): Judgement {
  const shown = links.map((link) => showLink(rules, link));
  const worst = Math.max(0, ...links.map(({ points }) => points));
  const like = likenessOf(rules, likeness);
  const evidence: Evidence[] = [
    ...signs.map(({ sign, quote }) => ({ id: sign.id, weighed: sign, quote })),
    ...combined.map((it) => ({ id: it.id, weighed: it, quote: quoteFor(it, signs, links) })),
    like,
  ];
  const points = pointsOf(rules, { found, worst, like: like.weighed.points, evidence });
  const verdict = verdictOf(rules.content, points);
  const reasons = [
    ...evidence.flatMap((it) => tell(it)),
    ...shown.flatMap((link, index) => withWeight(link, links[index])),
  ]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, verdict === "no_sign" ? 0 : MAX_REASONS)
    .map(({ reason }) => reason);
  const speaker = present.has("telling") || present.has("asking") ? "citizen" : "pasted";
  return { verdict, score: scoreOf(rules, points), reasons, speaker, links: shown };
}

/** What speaks for a message never makes a bad link better; being like a swindle alone never makes one. */
function pointsOf({ content }: ScamRules, { found, worst, like, evidence }: PointsFound): number {
  const signs = Math.max(-MOST_SIGN_POINTS, Math.min(MOST_SIGN_POINTS, found));
  const points = Math.max(signs + like + worst, worst);
  const canBeShown =
    worst > 0 ||
    evidence.some(
      ({ id, weighed: { points, reason } }) => id !== LIKENESS && points > 0 && reason !== null,
    );
  return canBeShown ? points : Math.min(points, content.tactics.thresholds.scam - 1);
}

type PointsFound = {
  /** What the signs weigh. */
  readonly found: number;
  /** What the worst link weighs. */
  readonly worst: number;
  /** What the likeness weighs. */
  readonly like: number;
  readonly evidence: readonly Evidence[];
};

function likenessOf({ content }: ScamRules, likeness: number): Evidence {
  const { points, reason, advice } = content.examples;
  const weighed = { points: Math.round(points * likeness), reason, advice };
  return { id: LIKENESS, weighed, quote: "" };
}

type Evidence = { readonly id: string; readonly weighed: Weighed; readonly quote: string };
type WeightedReason = { readonly weight: number; readonly reason: Reason };

function tell({ id, weighed, quote }: Evidence): readonly WeightedReason[] {
  const reason = reasonOf(id, weighed, quote, "");
  // What can be shown in the message itself convinces more than likeness.
  const weight = id === LIKENESS ? Math.min(1, weighed.points) : weighed.points;
  return reason === null ? [] : [{ weight, reason }];
}

function withWeight(link: JudgedLink, evidence: LinkEvidence | undefined): WeightedReason[] {
  return link.reasons.map((reason) => ({ weight: evidence?.points ?? 0, reason }));
}

/** The words of the first part of a combination that stands somewhere. */
function quoteFor(
  { all }: WeighedSigns["combined"][number],
  signs: readonly SignFound[],
  links: readonly LinkEvidence[],
): string {
  for (const name of all) {
    const found = signs.find(({ sign }) => sign.id === name || sign.role === name);
    if (found !== undefined) return found.quote;
    if (name.startsWith("link_")) return links[0]?.link.written ?? "";
  }
  return "";
}

function showLink(
  rules: ScamRules,
  { link, owner, official, signs, points }: LinkEvidence,
): JudgedLink {
  const weighed = rules.content.links.signs;
  const reasons = signs
    .toSorted((a, b) => (weighed[b.sign]?.points ?? 0) - (weighed[a.sign]?.points ?? 0))
    .flatMap(({ sign, whose }) => {
      const found = weighed[sign];
      return found === undefined
        ? []
        : (reasonOf(sign, found, link.host ?? link.written, whose) ?? []);
    });
  const verdict = verdictOf(rules.content, points);
  return {
    written: link.written,
    host: link.host,
    domain: link.domain ?? (link.isAddress ? link.plainHost : null),
    verdict,
    official: official && verdict === "no_sign" ? owner : null,
    reasons: verdict === "no_sign" ? [] : reasons,
  };
}

function reasonOf(code: string, { reason }: Weighed, quote: string, whose: string): Reason | null {
  const { default: sentence } = reason?.variants ?? {};
  if (sentence === undefined) return null;
  const words = { quote: shorten(quote), whose: whose.includes(".") ? shorten(whose) : whose };
  return { code, ...words, text: fill(sentence, words.quote, words.whose) };
}

function fill(sentence: string, quote: string, whose: string): string {
  return sentence.replaceAll("{lời}", quote).replaceAll("{của ai}", whose);
}

/** In one line, and so that no channel makes a link of it that could be tapped. */
function shorten(quote: string): string {
  const line = quote
    .replace(/\s+/gu, " ")
    .replace(/h[tx]{2}ps?:[\\/]*/giu, "")
    .replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L})/gu, "[.]")
    .trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH).toWellFormed()}…` : line;
}

/** Half at the point where it is called a scam. */
function scoreOf({ content }: ScamRules, points: number): number {
  const share = points / (2 * Math.max(1, content.tactics.thresholds.scam));
  return Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 1_000;
}

/**
 * What the signs weigh at most, for or against. Phrases are chosen by messages already read; on unread ones
 * many of them together say little more than a few, and being like other messages may outweigh them.
 */
const MOST_SIGN_POINTS = 100;
const QUOTE_LENGTH = 80;
