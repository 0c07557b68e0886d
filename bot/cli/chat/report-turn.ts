import { visibleSlots } from "../../engine/slots/visible-slots.ts";
import { runningFrame, whereWaiting } from "../../engine/where-waiting.ts";
import type { SlotValue } from "../../flow/slot.ts";
import { isSensitive } from "../../flow/slot.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Heard, Talk } from "./talk.ts";

/** What `chat --script` prints for one line; the keys are fixed. */
export type TurnReport = {
  readonly citizen: string;
  readonly bot: readonly {
    readonly text: string;
    readonly buttons: readonly string[];
    readonly images: readonly string[];
    readonly links: readonly string[];
  }[];
  readonly at: { readonly flow: string; readonly step: string } | null;
  readonly slots: Readonly<Record<string, SlotValue>>;
  readonly case: {
    readonly id: string;
    readonly team: string | null;
    readonly reason: string;
  } | null;
  readonly decision: string | null;
};

export function reportTurn(talk: Talk, citizen: string, heard: Heard | null): TurnReport {
  const { session, library, now } = talk;
  const at = session === null ? null : whereWaiting(library, session, now);
  const open = session?.case ?? null;
  return {
    citizen,
    bot: (heard?.bot ?? []).map(reportMessage),
    at,
    slots: plainSlots(talk),
    case: open === null ? null : { id: open.code, team: open.team, reason: open.reason },
    decision: heard?.trail.decision ?? null,
  };
}

function reportMessage(message: BotMessage): TurnReport["bot"][number] {
  const { attachments, buttons } = message;
  const linked = attachments.flatMap((it) => (it.kind === "link" ? [it.url] : []));
  const pressed = buttons.flatMap((it) => (it.action.kind === "url" ? [it.action.url] : []));
  return {
    text: message.text,
    buttons: buttons.map((it) => it.label),
    images: attachments.flatMap((it) => (it.kind === "image" ? [it.label] : [])),
    links: [...linked, ...pressed],
  };
}

/** What the top frame sees, without sensitive values. */
function plainSlots({ session, library, now }: Talk): Readonly<Record<string, SlotValue>> {
  const frame = session === null ? null : runningFrame(library, session, now);
  if (session === null || frame === null) return {};
  const declared = library.flows.get(frame.flow)?.slots ?? {};
  const visible = Object.entries(visibleSlots(library, session, frame, now));
  return Object.fromEntries(visible.filter(([name]) => !isSensitive(declared[name])));
}
