import type { LanePeek } from "../store/lane-store.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { EraseResult, ExportResult, Unavailable } from "./desk-result.ts";
import { enterLane } from "./enter-lane.ts";
import { findCase } from "./find-case.ts";

/** Everything that is held of one citizen, for them to read. `of`: a case code, or a conversation's id. */
export async function exportData(parts: DeskParts, of: string): Promise<ExportResult> {
  const found = await findConversation(parts, of);
  if (found.outcome !== "found") return found;
  const { conversation, lane } = found;
  const [lines, cases] = [
    await parts.archive.transcript(conversation, ALL_LINES),
    await parts.archive.casesOf(conversation),
  ];
  const session: unknown = lane.session === null ? null : JSON.parse(lane.session);
  return { outcome: "exported", data: { conversation, session, cases, lines } };
}

/** Retention keeps far fewer of one citizen. */
const ALL_LINES = 1_000_000;

/** Has everything erased that is held of one citizen, who hears nothing of it; open cases stay until closed. */
export async function eraseData(parts: DeskParts, of: string): Promise<EraseResult> {
  const found = await findConversation(parts, of);
  if (found.outcome !== "found") return found;
  const { conversation } = found;
  return await enterLane(parts, conversation, { kind: "erasure_ordered" }, async () => {
    const drained = await parts.drainOnce();
    if (drained !== "drained") return { outcome: "accepted" };
    const open = (await parts.archive.casesOf(conversation)).filter((it) => it.status !== "closed");
    return { outcome: "erased", open: open.map(({ code }) => code) };
  });
}

type Found =
  | { readonly outcome: "found"; readonly conversation: string; readonly lane: LanePeek }
  | { readonly outcome: "unknown_conversation" }
  | Unavailable;

/** An archive that is brought up to date first tells the conversation of a case. */
async function findConversation(parts: DeskParts, of: string): Promise<Found> {
  const found = await findCase(parts, of.toUpperCase());
  if (found.outcome === "unavailable") return found;
  const conversation = found.outcome === "found" ? found.case.conversation : of;
  const lane = await parts.store.peek(conversation);
  const isKnown = lane.consumed > 0 || lane.waiting > 0;
  return isKnown ? { outcome: "found", conversation, lane } : { outcome: "unknown_conversation" };
}
