import type { Checkpoint, Frame } from "../session.ts";
import { forgetSlot } from "../slots/store-slot.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession, withTopFrame } from "../turn.ts";
import type { Answered } from "./answered.ts";

/**
 * Goes back to an answered question, and keeps what was answered since: the flow passes over those
 * questions as long as their answers are still good.
 */
export function reopen(turn: Turn, answered: Answered): Turn {
  const { index, step } = answered;
  const opened = withSession(turn, {
    frames: reopened(turn, answered),
    checkpoints: turn.session.checkpoints.slice(0, index),
    side: null,
    misses: 0,
  });
  const inherited = topFrame(opened)?.inherited.filter((it) => it !== step.slot) ?? [];
  const asking = withTopFrame(opened, { inherited });
  return step.slot === null ? asking : forgetSlot(asking, step.slot);
}

/** The flows as they stood before the answer, with all that was answered since. */
export function reopened(turn: Turn, { index }: Answered): readonly Frame[] {
  const { checkpoints } = turn.session;
  const point = checkpoints[index];
  if (point?.kind !== "answer") return [];
  const later = checkpoints.slice(index + 1);
  return point.frames.map((frame, depth) => ({
    ...frame,
    slots: newestSlots(turn, later, frame, depth),
    carried: passedAt(later, frame, depth),
    correcting: null,
    misses: 0,
  }));
}

/** A frame's slots as they are now, or as they were when it last ran. */
function newestSlots(
  turn: Turn,
  later: readonly Checkpoint[],
  frame: Frame,
  depth: number,
): Frame["slots"] {
  const running = turn.session.frames[depth];
  if (running?.flow === frame.flow) return running.slots;
  const seen = later.flatMap((it) => (it.kind === "answer" ? (it.frames[depth] ?? []) : []));
  return seen.findLast((it) => it.flow === frame.flow)?.slots ?? frame.slots;
}

/** Steps that a frame got past after a checkpoint, those that called a flow included. */
export function passedAt(later: readonly Checkpoint[], frame: Frame, depth: number): string[] {
  const passed = later.flatMap((it) => {
    if (it.kind !== "answer") return [];
    const then = it.frames[depth];
    return then?.flow === frame.flow ? [then.step] : [];
  });
  return [...new Set(passed)];
}
