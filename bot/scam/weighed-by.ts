import { LIKENESS } from "./judgement.ts";
import type { LinkSign, ScamContent, Weighed } from "./scam-rules.ts";
import { LINK_SIGNS } from "./scam-rules.ts";

/** What editors wrote of a reason's code; null where the code is none of theirs. */
export function weighedBy({ links, tactics, examples }: ScamContent, code: string): Weighed | null {
  if (isLinkSign(code)) return links.signs[code] ?? null;
  if (code === LIKENESS) return examples;
  return (
    tactics.signs.find(({ id }) => id === code) ??
    tactics.combinations.find(({ id }) => id === code) ??
    null
  );
}

function isLinkSign(code: string): code is LinkSign {
  return LINK_SIGNS.some((sign) => sign === code);
}
