import type { LinkIndex } from "./links/index-links.ts";
import type { ScamContent } from "./scam-rules.ts";
import type { PhraseIndex } from "./words/index-phrases.ts";

/** What single signs are found by. */
export type SignRules = {
  readonly content: ScamContent;
  readonly links: LinkIndex;
  readonly phrases: PhraseIndex;
};
