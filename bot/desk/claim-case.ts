import type { DeskParts } from "./desk-parts.ts";
import type { ClaimResult } from "./desk-result.ts";
import { enterLane } from "./enter-lane.ts";
import { claimedByOther, findCase, findOpenCase, isOther } from "./find-case.ts";
import type { Officer } from "./officer.ts";

export async function claimCase(
  parts: DeskParts,
  code: string,
  officer: Officer,
): Promise<ClaimResult> {
  const found = await findOpenCase(parts, code, officer);
  if (found.outcome !== "open") return found;
  if (found.speaker.kind === "officer") return { outcome: "claimed" };
  const { conversation } = found.case;
  const happening = {
    kind: "officer_claimed",
    code,
    officer: officer.id,
    name: officer.name,
  } as const;
  return await enterLane(parts, conversation, happening, async ({ speaker }) => {
    if (isOther(speaker, officer)) return await claimedByOther(parts, code, speaker);
    if (speaker.kind === "officer") return { outcome: "claimed" };
    const after = await findCase(parts, code);
    const closed = after.outcome === "found" && after.case.status === "closed";
    return { outcome: closed ? "closed" : "refused" };
  });
}
