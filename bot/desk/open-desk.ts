import { cleanText } from "../text/clean-text.ts";
import { claimCase } from "./claim-case.ts";
import { closeCase } from "./close-case.ts";
import type { Desk } from "./desk.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { Unavailable } from "./desk-result.ts";
import { eraseData, exportData } from "./held-data.ts";
import { listScamReviews } from "./list-scam-reviews.ts";
import { replyToCase } from "./reply-to-case.ts";
import { reviewVerdict } from "./review-verdict.ts";
import { listCases, showCase } from "./show-cases.ts";

/** Opens the desk over the lanes, which decide, and the archive, which knows the cases. */
export function openDesk(parts: DeskParts): Desk {
  const atDoor = <Result>(work: Promise<Result>): Promise<Result | Unavailable> =>
    work.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      parts.log.error(
        { code: "desk-unavailable", reason },
        "desk: the store or the archive failed",
      );
      return { outcome: "unavailable" };
    });
  return {
    listCases: (statuses, limit) => atDoor(listCases(parts, statuses, limit)),
    showCase: (code, last) => atDoor(showCase(parts, spoken(code), last)),
    claimCase: (code, officer) => atDoor(claimCase(parts, spoken(code), officer)),
    replyToCase: (code, officer, text) =>
      atDoor(replyToCase(parts, spoken(code), officer, cleanText(text))),
    closeCase: (code, officer) => atDoor(closeCase(parts, spoken(code), officer)),
    reviewVerdict: (code, officer, verdict, note) =>
      atDoor(
        reviewVerdict(parts, spoken(code), { officer, verdict, note: note && cleanText(note) }),
      ),
    exportData: (of) => atDoor(exportData(parts, of)),
    eraseData: (of) => atDoor(eraseData(parts, of)),
    listScamReviews: (days) => atDoor(listScamReviews(parts, days)),
  };
}

/** Codes are read out on the phone and typed by hand: " k7-2041" is K7-2041. */
function spoken(code: string): string {
  return cleanText(code).toUpperCase();
}
