import type { Slot, SlotValue } from "../../flow/slot.ts";
import type { Library } from "../../library/library.ts";
import type { Frame, Session } from "../session.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";

/** What the top frame knows: its own slots, and the kept ones that its flow names. */
export function slotsOf(turn: Turn): Readonly<Record<string, SlotValue>> {
  return visibleSlots(turn.library, turn.session, topFrame(turn), turn.tools.now);
}

export function visibleSlots(
  library: Library,
  session: Session,
  frame: Frame | null,
  now: number,
): Readonly<Record<string, SlotValue>> {
  if (frame === null) return {};
  const kept: Record<string, SlotValue> = {};
  for (const slot of Object.values(library.flows.get(frame.flow)?.slots ?? {})) {
    const value = keptValue(session, slot, now);
    if (value !== undefined) kept[slot.name] = value;
  }
  return { ...kept, ...frame.slots };
}

/** The value of a slot that outlives its flow; undefined when it has none or its time is over. */
export function keptValue(session: Session, slot: Slot, now: number): SlotValue | undefined {
  if (!isKept(slot)) return undefined;
  const kept = session.slots[slot.name];
  if (kept === undefined || (kept.until !== null && kept.until <= now)) return undefined;
  return kept.value;
}

export function isKept(slot: Slot): boolean {
  return slot.keep === "session" || slot.keep === "30 days";
}
