import type { LinkIndex } from "./links/index-links.ts";
import { indexLinks } from "./links/index-links.ts";
import type { ScamContent } from "./scam-rules.ts";
import type { PhraseIndex } from "./words/index-phrases.ts";
import { indexPhrases } from "./words/index-phrases.ts";

/** content/scam/ ready for judging: a library's `scam`. */
export type ScamRules = {
  readonly content: ScamContent;
  readonly links: LinkIndex;
  readonly phrases: PhraseIndex;
};

export function indexScamRules(content: ScamContent): ScamRules {
  return { content, links: indexLinks(content), phrases: indexPhrases(content.tactics) };
}
