import type { Effect } from "../effect.ts";
import type { Frame, Session } from "../session.ts";

/**
 * What is to be set and cancelled so that the timers are those that the session names: a flow that ended, was
 * cancelled or went back takes its timers with it.
 */
export function timerEffects(before: Session | null, after: Session): Effect[] {
  const had = before === null ? new Map<string, number>() : timersOf(before);
  const wanted = timersOf(after);
  const gone = [...had.keys()].filter((id) => !wanted.has(id));
  const due = [...wanted].filter(([id, time]) => had.get(id) !== time);
  return [
    ...gone.map((id): Effect => ({ type: "cancel_timer", id })),
    ...due.map(([id, time]): Effect => ({ type: "set_timer", id, due: time })),
  ];
}

function timersOf(session: Session): ReadonlyMap<string, number> {
  return new Map(allFrames(session).flatMap(timersIn));
}

function timersIn({ reminders, lookUp }: Frame): readonly (readonly [string, number])[] {
  const reminding = reminders.map(({ id, due }) => [id, due] as const);
  if (lookUp === null || lookUp.result !== undefined) return reminding;
  return [...reminding, [lookUp.id, lookUp.due] as const];
}

/** Frames that run, and those of unfinished work. */
export function allFrames({ frames, unfinished }: Session): readonly Frame[] {
  return [...frames, ...unfinished.flatMap((work) => work.frames)];
}

/** Changes every frame, running or put aside. */
export function mapFrames(session: Session, change: (frame: Frame) => Frame): Session {
  return {
    ...session,
    frames: session.frames.map(change),
    unfinished: session.unfinished.map((work) => ({ ...work, frames: work.frames.map(change) })),
  };
}

/** Nothing is reminded of any more. */
export function withoutReminders(frame: Frame): Frame {
  return frame.reminders.length === 0 ? frame : { ...frame, reminders: [] };
}
