import type { JudgedLink, Judgement, Reason } from "../../scam/judgement.ts";
import { VERDICTS } from "../../scam/judgement.ts";
import { readLink } from "../../scam/links/read-link.ts";
import type { CheckedLink } from "../effect.ts";
import type { Turn } from "../turn.ts";
import { withEffect } from "../turn.ts";

/**
 * Records what was looked up and what came out. Of the citizen's words only those that the card quotes, so
 * that nothing is kept here that the transcript does not hold.
 */
export function recordCheck(
  turn: Turn,
  { verdict, reasons, links }: Judgement,
  told: readonly Reason[],
): Turn {
  const [worst] = links.toSorted((a, b) => badness(a) - badness(b));
  const fact = {
    kind: "scam_checked",
    verdict,
    codes: reasons.map(({ code }) => code),
    quotes: [...new Set(told.map(({ quote }) => quote))].filter((quote) => quote !== ""),
    link: worst === undefined ? null : checkedLink(worst),
  } as const;
  return withEffect(turn, { type: "record", fact });
}

function badness({ verdict }: JudgedLink): number {
  return VERDICTS.indexOf(verdict);
}

/** What stands behind the question mark is often one citizen's own: it would hide that many got the link. */
function checkedLink({ written, domain }: JudgedLink): CheckedLink {
  const { plainHost, rest } = readLink(written);
  const [path = ""] = rest.split(/[?#]/);
  return { domain, address: plainHost.replace(/^www\./, "") + path.replace(/\/+$/, "") };
}
