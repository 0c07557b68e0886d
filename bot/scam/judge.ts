import { cleanText } from "../text/clean-text.ts";
import type { ScamRules } from "./index-scam-rules.ts";
import type { BlockList, Judgement, Pasted } from "./judgement.ts";
import { NO_BLOCK_LIST } from "./judgement.ts";
import { findLinks } from "./links/find-links.ts";
import { judgeLink } from "./links/judge-link.ts";
import { readLink } from "./links/read-link.ts";
import { weighMessage, weighOneLink } from "./weigh-message.ts";
import { findSigns } from "./words/find-signs.ts";
import type { Mask } from "./words/tokenise.ts";
import { tokenise } from "./words/tokenise.ts";

/**
 * Tells whether what a citizen pasted is a scam, and why. Pure and total: any string has a judgement, in
 * linear time; nothing is fetched. `rules` is `library.scam`; `listed` the operator's block list.
 *
 * Who speaks and what the reader is asked to do decides: a warning that quotes swindlers, a bank's
 * "never tell anyone this code" and a plain question are `no_sign`; a citizen who tells what a caller
 * asked for is judged by what was asked.
 */
export function judge(
  rules: ScamRules,
  pasted: Pasted,
  listed: BlockList = NO_BLOCK_LIST,
): Judgement {
  if ("url" in pasted) {
    return weighOneLink(
      rules,
      judgeLink(rules, readLink(pasted.url.slice(0, CHARACTERS_READ)), listed),
    );
  }
  const text = cleanText(pasted.text.slice(0, CHARACTERS_READ));
  const found = findLinks(rules, text);
  const links = found.map(({ link }) => judgeLink(rules, link, listed));
  const masks = found.map(({ from, to }, index): Mask => {
    const link = links[index];
    const genuine = link?.genuine === true && link.points === 0;
    return { from, to, group: genuine ? "trang chính thức" : "liên kết" };
  });
  const tokens = tokenise(rules.phrases.vocabulary, text, masks);
  return weighMessage(rules, findSigns(rules, text, tokens), links);
}

/** Characters of a message that are read: as many as the engine reads. */
const CHARACTERS_READ = 10_000;
