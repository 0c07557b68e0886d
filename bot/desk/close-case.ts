import type { DeskParts } from "./desk-parts.ts";
import type { CloseResult } from "./desk-result.ts";
import { enterLane } from "./enter-lane.ts";
import { claimedByOther, findOpenCase, isOther } from "./find-case.ts";
import type { Officer } from "./officer.ts";

export async function closeCase(
  parts: DeskParts,
  code: string,
  officer: Officer,
): Promise<CloseResult> {
  const found = await findOpenCase(parts, code, officer);
  if (found.outcome !== "open") return found;
  const { conversation } = found.case;
  const happening = { kind: "case_closed", code, officer: officer.id } as const;
  return await enterLane(parts, conversation, happening, async ({ speaker }) => {
    const drained = await parts.drainOnce();
    const after = await parts.archive.findCase(code);
    if (after?.status === "closed") {
      return { outcome: after.closedBy === officer.id ? "closed_now" : "closed" };
    }
    if (isOther(speaker, officer)) return await claimedByOther(parts, code, speaker);
    return { outcome: drained === "drained" ? "refused" : "accepted" };
  });
}
