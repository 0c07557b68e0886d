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

/**
 * `asked`: what citizens ask of the services, in their words. It is genuine too, and keeps a plain question
 * from being suspected.
 */
export function indexScamRules(content: ScamContent, asked: readonly string[] = []): ScamRules {
  const rules = { content, links: indexLinks(content), phrases: indexPhrases(content.tactics) };
  const { scam, genuine } = content.examples;
  const learnt = (texts: readonly string[], isScam: boolean) =>
    texts.map((text) => ({
      features: [...new Set(featuresOf(readPasted(rules, text)))],
      scam: isScam,
    }));
  const questions = asked.filter((_, index) => index % EVERY === 0);
  return {
    ...rules,
    resemblance: learnResemblance([
      ...learnt(scam, true),
      ...learnt(genuine, false),
      ...learnt(questions, false),
    ]),
  };
}

/** Few of the many questions do: all of them would drown the examples. */
const EVERY = 30;
