import type { LanePeek } from "../store/lane-store.ts";
import { REPLY_MOST } from "./desk.ts";
import type { DeskParts } from "./desk-parts.ts";
import type { ReplyResult } from "./desk-result.ts";
import { enterLane } from "./enter-lane.ts";
import { claimedByOther, findOpenCase, isOther } from "./find-case.ts";
import type { Officer } from "./officer.ts";

/** `text` is clean. */
export async function replyToCase(
  parts: DeskParts,
  code: string,
  officer: Officer,
  text: string,
): Promise<ReplyResult> {
  const length = [...text].length;
  if (length === 0) return { outcome: "empty_text" };
  if (length > REPLY_MOST) return { outcome: "text_too_long", length, most: REPLY_MOST };
  const found = await findOpenCase(parts, code, officer);
  if (found.outcome !== "open") return found;
  if (found.speaker.kind !== "officer") return { outcome: "not_claimed" };
  const { conversation } = found.case;
  const [newest] = await parts.archive.transcript(conversation, 1);
  const reply: Reply = { code, conversation, officer, text, after: newest?.number ?? 0 };
  const happening = { kind: "officer_replied", code, officer: officer.id, text } as const;
  return await enterLane(parts, conversation, happening, (lane) => outcomeOf(parts, reply, lane));
}

type Reply = {
  readonly code: string;
  readonly conversation: string;
  readonly officer: Officer;
  readonly text: string;
  /** Number of the newest line of the transcript before the reply. */
  readonly after: number;
};

/** The turn that takes a reply writes it into the journal: there it stands, or it was not taken. */
async function outcomeOf(parts: DeskParts, reply: Reply, lane: LanePeek): Promise<ReplyResult> {
  const drained = await parts.drainOnce();
  const lines = await parts.archive.transcript(reply.conversation, LINES_SEARCHED);
  const taken = lines.some(
    (line) =>
      line.number > reply.after && line.officer === reply.officer.id && line.text === reply.text,
  );
  if (taken) return { outcome: "replied" };
  if (isOther(lane.speaker, reply.officer)) {
    return await claimedByOther(parts, reply.code, lane.speaker);
  }
  const record = await parts.archive.findCase(reply.code);
  if (record?.status === "closed") return { outcome: "closed" };
  return { outcome: drained === "drained" ? "refused" : "accepted" };
}

/** More than can be said while the desk waits. */
const LINES_SEARCHED = 100;
