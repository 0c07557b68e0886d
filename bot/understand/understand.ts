import { cleanText } from "../text/clean-text.ts";
import { fold } from "../text/fold.ts";
import { decide } from "./decide.ts";
import { detectLanguage } from "./detect-language.ts";
import { locateEntities } from "./entities/locate-entities.ts";
import { maskEntities } from "./entities/mask-entities.ts";
import { findEmergency } from "./find-emergency.ts";
import { matchCommand } from "./match-command.ts";
import { matchOption } from "./match-option.ts";
import type { Model } from "./model.ts";
import { wordsLocated } from "./normalise.ts";
import { rankCandidates } from "./rank-candidates.ts";
import type { Reading, ReadingContext } from "./reading.ts";

/** Reads a message: pure and total, any string gives a reading. */
export function understand(model: Model, text: string, context: ReadingContext): Reading {
  const cleaned = cleanText(text);
  const folded = fold(cleaned);
  const spans = locateEntities(cleaned);
  const words = wordsLocated(cleaned, spans);
  const emergency = findEmergency(folded, words.plain, model.emergencyPhrases);
  const command = matchCommand(folded, words.plain, model.commands);
  const { candidates, knownShare } = rankCandidates(model, folded, words);
  return {
    text: cleaned,
    folded,
    language: detectLanguage(maskEntities(cleaned, spans)),
    entities: spans.map((span) => span.entity),
    emergency,
    command,
    option: matchOption(cleaned, context.options),
    candidates,
    knownShare,
    decision: decide({ emergency, command, candidates }),
  };
}
