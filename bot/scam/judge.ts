import type { ScamRules } from "./index-scam-rules.ts";
import type { BlockList, Judgement, Pasted } from "./judgement.ts";
import { NO_BLOCK_LIST } from "./judgement.ts";
import { judgeLink } from "./links/judge-link.ts";
import { readLink } from "./links/read-link.ts";
import { CHARACTERS_READ, readPasted } from "./read-pasted.ts";
import { featuresOf, resemble } from "./resemblance/resemblance.ts";
import { weighMessage, weighOneLink } from "./weigh-message.ts";
import { weighSigns } from "./weigh-signs.ts";

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
  const parts = readPasted(rules, pasted.text, listed);
  const weighed = weighSigns(rules.content, parts);
  // A bare address, which is one token, has no wording to be like anybody's: its link is judged for itself.
  const isBare = parts.tokens.length <= parts.links.length;
  const likeness = isBare ? 0 : resemble(rules.resemblance, featuresOf(parts));
  return weighMessage(rules, { ...parts, weighed, likeness });
}
