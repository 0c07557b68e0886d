import { storeSlot } from "../slots/store-slot.ts";
import { visibleSlots } from "../slots/visible-slots.ts";
import type { StepOutcome } from "../steps/outcome.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withSession } from "../turn.ts";
import { goOn } from "./go-on.ts";

/**
 * Ends a called flow: its caller takes over what it asked for and goes on behind the call. Null when the
 * top flow was not called, or when its caller stands elsewhere by now.
 */
export function returnToCaller(turn: Turn): StepOutcome | null {
  const called = topFrame(turn);
  if (called === null || called.call === null) return null;
  const returned = withSession(turn, { frames: turn.session.frames.slice(0, -1) });
  const caller = topFrame(returned);
  const step = caller === null ? undefined : flowOf(returned, caller).steps.get(called.call);
  if (step?.kind !== "call" || caller?.step !== step.id) return null;
  const given = visibleSlots(turn.library, turn.session, called, turn.tools.now);
  const received = step.receive.reduce((next, { slot, from }) => {
    const value = given[from ?? ""];
    return value === undefined ? next : storeSlot(next, slot, value);
  }, returned);
  return goOn(received, step.next);
}
