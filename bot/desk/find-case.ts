import type { CaseRecord } from "../archive/case-record.ts";
import type { Speaker } from "../cases/speaker.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { ClaimedByOther, ClosedBefore, Unavailable, UnknownCode } from "./desk-result.ts";
import type { Officer } from "./officer.ts";

/** Looks a case up in an archive that is brought up to date first. */
export async function findCase(parts: DeskParts, code: string): Promise<Found> {
  const drained = await parts.drainOnce();
  const record = await parts.archive.findCase(code);
  if (record !== null) return { outcome: "found", case: record };
  return { outcome: drained === "drained" ? "unknown_code" : "unavailable" };
}

type Found = { readonly outcome: "found"; readonly case: CaseRecord } | UnknownCode | Unavailable;

/** Looks a case up that an officer wants to work on, and asks its lane who has the word. */
export async function findOpenCase(
  parts: DeskParts,
  code: string,
  officer: Officer,
): Promise<FoundOpen> {
  const found = await findCase(parts, code);
  if (found.outcome !== "found") return found;
  if (found.case.status === "closed") return { outcome: "closed" };
  const { speaker } = await parts.store.peek(found.case.conversation);
  if (!isOther(speaker, officer)) return { outcome: "open", case: found.case, speaker };
  return await claimedByOther(parts, code, speaker);
}

type FoundOpen =
  | { readonly outcome: "open"; readonly case: CaseRecord; readonly speaker: Speaker }
  | ClosedBefore
  | ClaimedByOther
  | UnknownCode
  | Unavailable;

export function isOther(speaker: Speaker, officer: Officer): boolean {
  return speaker.kind === "officer" && speaker.id !== officer.id;
}

/** The lane knows the id of who has the word, the archive the name. */
export async function claimedByOther(
  parts: DeskParts,
  code: string,
  speaker: Speaker,
): Promise<ClaimedByOther> {
  const id = speaker.id ?? "";
  const found = await findCase(parts, code);
  const known = found.outcome === "found" ? found.case.officer : null;
  return { outcome: "claimed_by_other", officer: known?.id === id ? known : { id, name: id } };
}
