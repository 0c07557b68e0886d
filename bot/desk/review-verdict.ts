import type { CaseRecord } from "../archive/case-record.ts";
import type { ScamCheck } from "../archive/scam-record.ts";
import type { Verdict } from "../scam/judgement.ts";
import { REPLY_MOST } from "./desk.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { ReviewResult } from "./desk-result.ts";
import { enterLane } from "./enter-lane.ts";
import { findCase } from "./find-case.ts";
import type { Officer } from "./officer.ts";

/** `note` is clean. */
export async function reviewVerdict(
  parts: DeskParts,
  code: string,
  { officer, verdict, note }: Review,
): Promise<ReviewResult> {
  const length = [...(note ?? "")].length;
  if (length > REPLY_MOST) return { outcome: "text_too_long", length, most: REPLY_MOST };
  const found = await findCase(parts, code);
  if (found.outcome !== "found") return found;
  const check = await cardOf(parts, found.case);
  if (check === null) return { outcome: "no_card" };
  const happening = {
    kind: "scam_reviewed",
    code,
    checked: check.number,
    officer: officer.id,
    verdict,
    note: note === "" ? null : note,
  } as const;
  const since = parts.now();
  return await enterLane(parts, found.case.conversation, happening, async () => {
    const drained = await parts.drainOnce();
    const kept = (await parts.archive.listScamReviews(since, REVIEWS_SEARCHED)).some(
      (it) => it.code === code && it.officer === officer.id && it.verdict === verdict,
    );
    if (kept) return { outcome: "reviewed", said: check.verdict, verdict };
    return { outcome: drained === "drained" ? "refused" : "accepted" };
  });
}

type Review = {
  readonly officer: Officer;
  readonly verdict: Verdict;
  readonly note: string | null;
};

/** More than officers say while the desk waits. */
const REVIEWS_SEARCHED = 100;

/** The card that the citizen had before asking for a person; one from afterwards where there was none. */
async function cardOf(
  { archive, now }: DeskParts,
  { conversation, openedAt }: CaseRecord,
): Promise<ScamCheck | null> {
  const before = await archive.lastScamCheck(conversation, openedAt);
  return before ?? (await archive.lastScamCheck(conversation, now()));
}
