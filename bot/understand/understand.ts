import { cleanText } from "../text/clean-text.ts";
import { fold } from "../text/fold.ts";
import { decide, isService } from "./decide.ts";
import { detectLanguage } from "./detect-language.ts";
import { locateEntities } from "./entities/locate-entities.ts";
import { maskEntities } from "./entities/mask-entities.ts";
import { findEmergency } from "./find-emergency.ts";
import type { LeastLikely } from "./find-needs.ts";
import { findNeeds } from "./find-needs.ts";
import { matchCommand } from "./match-command.ts";
import { matchOption } from "./match-option.ts";
import type { Model } from "./model.ts";
import { wordsLocated } from "./normalise.ts";
import type { Ranking } from "./rank-candidates.ts";
import { rankCandidates } from "./rank-candidates.ts";
import type { Candidate, Entity, Reading, ReadingContext, TopicScore } from "./reading.ts";

/** Reads a message: pure and total, any string gives a reading. */
export function understand(model: Model, text: string, context: ReadingContext): Reading {
  const cleaned = cleanText(text);
  const folded = fold(cleaned);
  const spans = locateEntities(cleaned);
  const words = wordsLocated(cleaned, spans);
  const command = matchCommand(cleaned, words.plain, model.commands);
  const { alarming, ...ranking } = rankCandidates(model, folded, words, context.topic ?? null);
  const emergency = alarming || findEmergency(folded, words.plain, model.emergencyPhrases);
  const entities = spans.map((span) => span.entity);
  const isShort = words.plain.length <= MOST_SHORT_WORDS && entities.length === 0;
  const scam = (context.scam ?? false) && !isInnocent(ranking, entities);
  return {
    text: cleaned,
    folded,
    language: detectLanguage(maskEntities(cleaned, spans)),
    entities,
    emergency,
    command,
    option: matchOption(cleaned, context.options),
    ...ranking,
    needs: needsOf(model, cleaned, ranking),
    scam,
    decision: decide({ emergency, command, scam, isShort, ...ranking }),
  };
}

/**
 * Whoever repeats an example is asking, not pasting. So is who surely speaks of something else: "khai số tài
 * khoản để nhận trợ cấp" and "cho vay trả góp 0%" have the words of a swindler. A swindler's own message also
 * holds a link, a number or a sum, and then nothing is sure.
 */
function isInnocent({ topics }: Pick<Ranking, "topics">, entities: readonly Entity[]): boolean {
  if (topics[0]?.p === 1) return true;
  const ofScam = topics.find(({ topic }) => topic === "lua-dao");
  return ofScam !== undefined && ofScam.p < NO_SCAM_BELOW && entities.length === 0;
}

/**
 * A message with two needs mostly leaves some doubt about either. Where the longer part drowns the other, both
 * have to be said outright; but whoever tells of a scam or complains is telling one story, unless it goes on
 * with "nhân tiện".
 */
function needsOf(
  model: Model,
  cleaned: string,
  ranking: Pick<Ranking, "topics">,
): Reading["needs"] {
  const [first] = ranking.topics;
  if (first === undefined) return null;
  return twoNeeds(findNeeds(model, cleaned, leastLikely(first)), ranking);
}

function leastLikely({ topic, p }: TopicScore): LeastLikely {
  const least = { main: topic, ofMain: NEED_AT, sentence: NEED_AT, joined: NEED_AT };
  if (p < ONE_TOPIC_AT) return least;
  if (!isService(topic)) return { ...least, sentence: NEVER, joined: JOINED_NEED_AT };
  return { ...least, ofMain: OUTRIGHT_NEED_AT, sentence: OUTRIGHT_NEED_AT, joined: JOINED_NEED_AT };
}

const MOST_SHORT_WORDS = 8;
const NEED_AT = 0.6;
const OUTRIGHT_NEED_AT = 0.97;
const JOINED_NEED_AT = 0.8;
const NEVER = Number.POSITIVE_INFINITY;
const ONE_TOPIC_AT = 0.985;
/** On set-aside folds 0.6 % of the scams that the judge sees fall below. */
const NO_SCAM_BELOW = 0.05;

/** The need that the message as a whole is about, then the other; null where it is about neither. */
function twoNeeds(
  needs: readonly Candidate[],
  { topics }: Pick<Ranking, "topics">,
): readonly [Candidate, Candidate] | null {
  const [best] = topics;
  const first = needs.find(({ topic }) => topic === best?.topic);
  const second = needs.find(({ topic }) => topic !== best?.topic);
  return first === undefined || second === undefined ? null : [first, second];
}
