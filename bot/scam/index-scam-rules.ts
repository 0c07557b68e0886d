import { indexLinks } from "./links/index-links.ts";
import { readPasted } from "./read-pasted.ts";
import { learnResemblance } from "./resemblance/learn-resemblance.ts";
import type { Resemblance } from "./resemblance/resemblance.ts";
import { featuresOf } from "./resemblance/resemblance.ts";
import type { ScamContent } from "./scam-rules.ts";
import type { SignRules } from "./sign-rules.ts";
import { indexPhrases } from "./words/index-phrases.ts";

/** content/scam/ ready for judging: a library's `scam`. */
export type ScamRules = SignRules & { readonly resemblance: Resemblance };

/** What citizens write to the service who do not talk of swindlers. */
export type OrdinaryTalk = {
  readonly ofServices: readonly string[];
  readonly ofAnythingElse: readonly string[];
};

/** Ordinary talk is genuine too: it keeps a plain question, or the price of coconuts, from being suspected. */
export function indexScamRules(
  content: ScamContent,
  talk: OrdinaryTalk = { ofServices: [], ofAnythingElse: [] },
): ScamRules {
  const rules = { content, links: indexLinks(content), phrases: indexPhrases(content.tactics) };
  const { scam, genuine } = content.examples;
  const learnt = (texts: readonly string[], isScam: boolean) =>
    texts.map((text) => ({
      features: [...new Set(featuresOf(readPasted(rules, text)))],
      scam: isScam,
    }));
  return {
    ...rules,
    resemblance: learnResemblance([
      ...learnt(scam, true),
      ...learnt(genuine, false),
      ...learnt(sampleOf(talk.ofServices, EVERY_OF_SERVICES), false),
      ...learnt(sampleOf(talk.ofAnythingElse, EVERY_OF_ELSE), false),
    ]),
  };
}

/**
 * All of it would drown the examples. Questions of the services are many and alike; what else people write
 * about is as wide as the world.
 */
const EVERY_OF_SERVICES = 30;
const EVERY_OF_ELSE = 14;

/** One of `every` texts, drawn by what stands in it: a text more or less leaves all others where they are. */
function sampleOf(texts: readonly string[], every: number): readonly string[] {
  return texts.filter((text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
    return sum % every === 0;
  });
}
