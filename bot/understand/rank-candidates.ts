import type { TopicId } from "../flow/topic.ts";
import { createBestLabels } from "./classifier/best-labels.ts";
import { marginsOf } from "./classifier/classifier.ts";
import type { RankedTopic } from "./classifier/rank-topics.ts";
import { rankTopics } from "./classifier/rank-topics.ts";
import { isAlarming } from "./find-emergency.ts";
import type { Model } from "./model.ts";
import type { MessageWords } from "./normalise.ts";
import { POLITE_ENDS, politeCores } from "./options/strip-politeness.ts";
import type { Candidate, TopicScore } from "./reading.ts";
import { supportOf } from "./support-of.ts";

/** What a message may mean, and how much of it was known. */
export type Ranking = {
  /** Best first, at most MOST_CANDIDATES. */
  readonly candidates: readonly Candidate[];
  /** Best first. */
  readonly topics: readonly TopicScore[];
  readonly knownShare: number;
  /** It is like messages of people in danger. */
  readonly alarming: boolean;
};

/** Ranks intents and FAQ entries together. An example repeated word for word leaves no other choice. */
export function rankCandidates(
  model: Model,
  folded: string,
  words: MessageWords,
  talkedAbout: TopicId | null,
): Ranking {
  const repeated = model.exact.get(folded) ?? model.exact.get(words.plain.join(" "));
  if (repeated !== undefined) {
    const candidates = candidate(model, repeated, 1);
    const topics = candidates.map(({ topic }) => ({ topic, p: 1 }));
    return { candidates, topics, knownShare: 1, alarming: false };
  }
  if (words.plain.every(saysNothing)) return NOTHING_KNOWN;
  const { classifier } = model;
  const told = model.taught === null ? words : withoutPoliteness(words);
  const vector = model.vectorise(told);
  const { knownShare } = vector;
  if (knownShare === 0) return NOTHING_KNOWN;
  const weight = Math.min(1, knownShare / USUAL_SHARE) ** 2;
  const support = supportOf(model.taught, words.plain);
  const ranked = rankTopics(classifier, vector, talkedAbout);
  const topics = ranked.map(({ topic, p, labels }) => {
    return { topic, p: p * weight * mostOf(labels, support) };
  });
  return {
    candidates: candidatesOf(model, ranked, (label) => weight * support(label)),
    topics: topics.sort((a, b) => b.p - a.p),
    knownShare,
    alarming: marginsOf(classifier.emergency, vector).some((margin) =>
      isAlarming(words, margin, model.emergencyPhrases),
    ),
  };
}

const NOTHING_KNOWN: Ranking = { candidates: [], topics: [], knownShare: 0, alarming: false };

/** A number or a letter alone answers a question, if any waits, and is about nothing. */
function saysNothing(word: string): boolean {
  return word.length === 1 || /^\d+$/.test(word);
}

/**
 * Few examples hold few words of politeness, so that "bác muốn … nhé cháu" would make a message look unknown.
 * It is no evidence for or against anything. Larger libraries have learnt that by themselves.
 */
function withoutPoliteness(words: MessageWords): MessageWords {
  const core = politeCores(words.plain, POLITE_ENDS).at(-1)?.split(" ") ?? words.plain;
  return core.length === words.plain.length ? words : { plain: core, toned: core };
}

const MOST_CANDIDATES = 5;

/** Nineteen of twenty messages about our topics know more of their features than this. */
const USUAL_SHARE = 0.9;

function candidatesOf(
  model: Model,
  ranked: readonly RankedTopic[],
  weight: (label: number) => number,
): readonly Candidate[] {
  const { best, offer } = createBestLabels(MOST_CANDIDATES);
  for (const topic of ranked) {
    const { p, labels, shares } = topic;
    if (shares.length === 0) continue;
    if (ACTS_AS_ONE.has(topic.topic)) {
      offer(topic, likeliest(topic), 1, p * mostOf(labels, weight));
      continue;
    }
    for (const [at, label] of labels.entries()) {
      const share = shares[at] ?? 0;
      offer(topic, label, share, p * share * weight(label));
    }
  }
  return best.flatMap(({ label, p }) => candidate(model, label, p));
}

/** The label with the largest share. */
function likeliest({ labels, shares }: RankedTopic): number {
  let best = 0;
  for (let at = 1; at < labels.length; at++) {
    if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  }
  return labels[best] ?? 0;
}

function mostOf(labels: readonly number[], of: (label: number) => number): number {
  return labels.reduce((most, label) => Math.max(most, of(label)), Number.NEGATIVE_INFINITY);
}

/** Whatever a citizen means within these, the same helps first; the best label stands for all. */
const ACTS_AS_ONE: ReadonlySet<TopicId> = new Set([
  "lua-dao",
  "can-bo",
  "gop-y",
  "chao-hoi",
  "ngoai-pham-vi",
]);

function candidate(model: Model, at: number, p: number): readonly Candidate[] {
  const label = model.labels[at];
  return label === undefined ? [] : [{ ...label, p }];
}
