import { fold } from "../text/fold.ts";
import { isChoice } from "./decide.ts";
import type { Model } from "./model.ts";
import { readMessageWords } from "./normalise.ts";
import { rankCandidates } from "./rank-candidates.ts";
import type { Candidate } from "./reading.ts";
import { splitNeeds } from "./split-needs.ts";

/**
 * What the parts of a message ask for, each topic once, in their order; at most two. Empty for one
 * sentence: the message as a whole says what it means.
 * @param leastP how likely a part has to be about its topic
 */
export function findNeeds(model: Model, cleaned: string, leastP: number): readonly Candidate[] {
  const sentences = splitNeeds(cleaned);
  if (sentences.length < 2 || sentences.length > MOST_SENTENCES) return [];
  const needs: Candidate[] = [];
  for (const sentence of sentences) {
    const words = readMessageWords(sentence);
    if (words.plain.length < FEWEST_WORDS) continue;
    const { candidates, topics } = rankCandidates(model, fold(sentence), words, null);
    const [best] = topics;
    if (best === undefined || best.p < leastP || !isChoice(best.topic)) continue;
    const need = candidates.find(({ topic }) => topic === best.topic);
    const known = needs.some(({ topic }) => topic === best.topic);
    if (need !== undefined && !known && needs.length < MOST_NEEDS) needs.push(need);
  }
  return needs.length < MOST_NEEDS ? [] : needs;
}

const MOST_NEEDS = 2;
/** "Cảm ơn cháu." says nothing of its own. */
const FEWEST_WORDS = 4;
/** A long story is about one thing, and each sentence costs as much to read as a message. */
const MOST_SENTENCES = 8;
