import type { TopicId } from "../flow/topic.ts";
import { fold } from "../text/fold.ts";
import { isChoice } from "./decide.ts";
import type { Model } from "./model.ts";
import { readMessageWords } from "./normalise.ts";
import { rankCandidates } from "./rank-candidates.ts";
import type { Candidate } from "./reading.ts";
import type { NeedPart } from "./split-needs.ts";
import { splitNeeds } from "./split-needs.ts";

/** How likely a part has to be about its topic. */
export type LeastLikely = {
  /** The topic of the message as a whole, and the part that is about it. */
  readonly main: TopicId;
  readonly ofMain: number;
  /** Where nothing but the end of a sentence tells a part from the others. */
  readonly sentence: number;
  /** Where "với lại", "nhân tiện" stands before it or behind it. */
  readonly joined: number;
};

/**
 * What the parts of a message ask for, each topic once, in their order; at most two. Empty for one
 * sentence: the message as a whole says what it means.
 */
export function findNeeds(model: Model, cleaned: string, least: LeastLikely): readonly Candidate[] {
  const parts = splitNeeds(cleaned);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  // No sentence can be likelier: reading each for nothing costs as much as reading the message again.
  if (least.sentence > 1 && !parts.some(({ isAdded }) => isAdded)) return [];
  const needs: Candidate[] = [];
  for (const [at, part] of parts.entries()) {
    const isJoined = part.isAdded || parts[at + 1]?.isAdded === true;
    const need = needOf(model, part, {
      ...least,
      sentence: isJoined ? least.joined : least.sentence,
    });
    const isKnown = needs.some(({ topic }) => topic === need?.topic);
    if (need !== null && !isKnown && needs.length < MOST_NEEDS) needs.push(need);
  }
  return needs.length < MOST_NEEDS ? [] : needs;
}

function needOf(
  model: Model,
  { text, isAdded }: NeedPart,
  { main, ofMain, sentence }: LeastLikely,
): Candidate | null {
  const words = readMessageWords(text);
  if (words.plain.length < (isAdded ? FEWEST_ADDED_WORDS : FEWEST_WORDS)) return null;
  const { candidates, topics } = rankCandidates(model, fold(text), words, null);
  const [best] = topics;
  if (best === undefined || best.p < (best.topic === main ? ofMain : sentence)) return null;
  const candidate = candidates.find(({ topic }) => topic === best.topic);
  return candidate === undefined || !isNeed(candidate, main) ? null : candidate;
}

/**
 * What can be offered or answered; a refusal only where it says where to ask instead, and a scam only where the
 * message as a whole is about it: a sentence alone soon sounds like one.
 */
function isNeed({ topic, kind, p }: Candidate, main: TopicId): boolean {
  if (p < CLEAR_AT || (topic === "lua-dao" && topic !== main)) return false;
  return isChoice(topic) || (topic === "ngoai-pham-vi" && kind === "faq");
}

const MOST_NEEDS = 2;
/** Below, the topic of a part may be sure, but not what of it is wanted. */
const CLEAR_AT = 0.4;
/** "Cảm ơn cháu." says nothing of its own. */
const FEWEST_WORDS = 4;
/** "Cài vneid". */
const FEWEST_ADDED_WORDS = 2;
/** A long story is about one thing, and each part costs as much to read as a message. */
const MOST_PARTS = 8;
