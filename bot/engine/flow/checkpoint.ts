import type { Checkpoint } from "../session.ts";
import { CHECKPOINTS_KEPT } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withManner, withSession } from "../turn.ts";

/** Marks the state before an answer is taken, so that "quay lại" can restore it. */
export function markAnswer(turn: Turn): Turn {
  const { frames, slots, manner } = turn.session;
  const noted = { age: manner.age, business: manner.business };
  return mark(turn, { kind: "answer", frames, slots, noted });
}

/** The session as it was before the answer behind this mark, and all behind it, was taken. */
export function restoreMark(turn: Turn, index: number): Turn | null {
  const { checkpoints } = turn.session;
  const point = checkpoints[index];
  if (point?.kind !== "answer") return null;
  const { frames, slots, noted } = point;
  const told = noted === undefined ? turn : withManner(turn, noted);
  return withSession(told, { frames, slots, checkpoints: checkpoints.slice(0, index), misses: 0 });
}

/** Marks a point that "quay lại" cannot pass. */
export function markBarrier(turn: Turn): Turn {
  return turn.session.checkpoints.length === 0 ? turn : mark(turn, { kind: "barrier" });
}

function mark(turn: Turn, checkpoint: Checkpoint): Turn {
  const checkpoints = [...turn.session.checkpoints, checkpoint].slice(-CHECKPOINTS_KEPT);
  return withSession(turn, { checkpoints });
}
