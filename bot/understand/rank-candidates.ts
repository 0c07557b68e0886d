import { vectorise } from "./features/vectorise.ts";
import type { Model } from "./model.ts";
import { calibrate } from "./nearest/calibrate.ts";
import { similarities } from "./nearest/example-index.ts";
import { scoreLabels } from "./nearest/score-labels.ts";
import type { Candidate } from "./reading.ts";

/** What a message may mean, best first, at most MOST_CANDIDATES; and how much of it was known. */
export type Ranking = { readonly candidates: readonly Candidate[]; readonly knownShare: number };

/** Ranks intents and FAQ entries together. An example repeated word for word leaves no other choice. */
export function rankCandidates(model: Model, folded: string, words: readonly string[]): Ranking {
  const repeated = model.exact.get(folded) ?? model.exact.get(words.join(" "));
  if (repeated !== undefined) return { candidates: candidate(model, repeated, 1), knownShare: 1 };
  const vector = vectorise(words, model.index.vocabulary);
  const scored = scoreLabels(model.index, similarities(model.index, vector));
  const candidates = calibrate(scored)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ label, p }) => candidate(model, label, p * vector.knownShare));
  return { candidates, knownShare: vector.knownShare };
}

const MOST_CANDIDATES = 5;

function candidate(model: Model, at: number, p: number): readonly Candidate[] {
  const label = model.labels[at];
  return label === undefined ? [] : [{ ...label, p }];
}
