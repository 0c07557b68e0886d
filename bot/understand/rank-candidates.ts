import { rankLabels } from "./classifier/rank-labels.ts";
import { vectorise } from "./features/vectorise.ts";
import type { Model } from "./model.ts";
import type { MessageWords } from "./normalise.ts";
import type { Candidate } from "./reading.ts";

/** What a message may mean, best first, at most MOST_CANDIDATES; and how much of it was known. */
export type Ranking = { readonly candidates: readonly Candidate[]; readonly knownShare: number };

/** Ranks intents and FAQ entries together. An example repeated word for word leaves no other choice. */
export function rankCandidates(model: Model, folded: string, words: MessageWords): Ranking {
  const repeated = model.exact.get(folded) ?? model.exact.get(words.plain.join(" "));
  if (repeated !== undefined) return { candidates: candidate(model, repeated, 1), knownShare: 1 };
  const vector = vectorise(words, model.classifier.vocabulary);
  if (vector.knownShare === 0) return { candidates: [], knownShare: 0 };
  const candidates = rankLabels(model.classifier, vector)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ label, p }) => candidate(model, label, p * vector.knownShare));
  return { candidates, knownShare: vector.knownShare };
}

const MOST_CANDIDATES = 5;

function candidate(model: Model, at: number, p: number): readonly Candidate[] {
  const label = model.labels[at];
  return label === undefined ? [] : [{ ...label, p }];
}
