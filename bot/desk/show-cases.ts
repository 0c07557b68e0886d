import type { CaseStatus } from "../archive/case-record.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { ListResult, ShowResult } from "./desk-result.ts";
import { findCase } from "./find-case.ts";

export async function listCases(
  parts: DeskParts,
  statuses: readonly CaseStatus[],
  limit: number,
): Promise<ListResult> {
  await parts.drainOnce();
  return { outcome: "listed", cases: await parts.archive.listCases(statuses, limit) };
}

export async function showCase(parts: DeskParts, code: string, last: number): Promise<ShowResult> {
  const found = await findCase(parts, code);
  if (found.outcome !== "found") return found;
  const lines = await parts.archive.transcript(found.case.conversation, last);
  return { outcome: "shown", case: found.case, lines };
}
