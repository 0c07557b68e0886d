import { cleanText } from "../text/clean-text.ts";
import type { BlockList } from "./judgement.ts";
import { NO_BLOCK_LIST } from "./judgement.ts";
import { findLinks } from "./links/find-links.ts";
import type { LinkEvidence } from "./links/judge-link.ts";
import { judgeLink } from "./links/judge-link.ts";
import type { SignRules } from "./sign-rules.ts";
import type { SignFound } from "./words/find-signs.ts";
import { findSigns } from "./words/find-signs.ts";
import type { Token } from "./words/token.ts";
import type { Mask } from "./words/tokenise.ts";
import { tokenise } from "./words/tokenise.ts";

/** A pasted message taken apart. */
export type PastedParts = {
  readonly tokens: readonly Token[];
  readonly signs: readonly SignFound[];
  readonly links: readonly LinkEvidence[];
};

export function readPasted(
  rules: SignRules,
  pasted: string,
  listed: BlockList = NO_BLOCK_LIST,
): PastedParts {
  const text = cleanText(pasted.slice(0, CHARACTERS_READ));
  const found = findLinks(rules, text);
  const links = found.map(({ link }) => judgeLink(rules, link, listed));
  const masks = found.map(({ from, to }, index): Mask => {
    const link = links[index];
    const genuine = link?.genuine === true && link.points === 0;
    return { from, to, group: genuine ? "trang chính thức" : "liên kết" };
  });
  const tokens = tokenise(rules.phrases.vocabulary, text, masks);
  return { tokens, signs: findSigns(rules, text, tokens), links };
}

/** Characters of a message that are read: as many as the engine reads. */
export const CHARACTERS_READ = 10_000;
