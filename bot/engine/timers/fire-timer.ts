import { repeatLookUp } from "../look-ups/look-up-events.ts";
import type { Turn } from "../turn.ts";
import { fireReminder } from "./fire-reminder.ts";
import { allFrames } from "./keep-timers.ts";

/** A timer fell due: a reminder is said, a look-up that did not come back is asked for again or given up. */
export function fireTimer(turn: Turn, id: string): Turn {
  for (const frame of allFrames(turn.session)) {
    const reminder = frame.reminders.find((it) => it.id === id);
    if (reminder !== undefined) return fireReminder(turn, frame, reminder);
    if (frame.lookUp?.id === id) return repeatLookUp(turn, frame.lookUp);
  }
  return turn;
}
