import type { SlotValue } from "../../flow/slot.ts";
import { DAY_MS } from "../session.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withSession, withTopFrame } from "../turn.ts";
import { isKept } from "./visible-slots.ts";

/** Remembers a slot of the running flow where its `giữ trong` says. */
export function storeSlot(turn: Turn, name: string, value: SlotValue): Turn {
  const frame = topFrame(turn);
  if (frame === null) return turn;
  const slot = flowOf(turn, frame).slots[name];
  if (slot === undefined || !isKept(slot)) {
    return withTopFrame(turn, { slots: { ...frame.slots, [name]: value } });
  }
  const until = slot.keep === "30 days" ? turn.tools.now + THIRTY_DAYS_MS : null;
  return withSession(turn, { slots: { ...turn.session.slots, [name]: { value, until } } });
}

const THIRTY_DAYS_MS = 30 * DAY_MS;

/** Forgets a slot, wherever it is kept. */
export function forgetSlot(turn: Turn, name: string): Turn {
  const frame = topFrame(turn);
  if (frame === null) return turn;
  const { [name]: _own, ...slots } = frame.slots;
  const cleared = withTopFrame(turn, { slots });
  const slot = flowOf(turn, frame).slots[name];
  if (slot === undefined || !isKept(slot)) return cleared;
  const { [name]: _kept, ...kept } = turn.session.slots;
  return withSession(cleared, { slots: kept });
}

/** Forgets what was kept for one turn only, in every running flow. */
export function forgetTurnSlots(turn: Turn): Turn {
  const frames = turn.session.frames.map((frame) => {
    const { slots } = flowOf(turn, frame);
    const left = Object.entries(frame.slots).filter(([name]) => slots[name]?.keep !== "turn");
    const same = left.length === Object.keys(frame.slots).length;
    return same ? frame : { ...frame, slots: Object.fromEntries(left) };
  });
  return frames.some((frame, at) => frame !== turn.session.frames[at])
    ? withSession(turn, { frames })
    : turn;
}
