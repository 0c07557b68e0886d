import type { Checkpoint } from "../session.ts";
import { CHECKPOINTS_KEPT } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Marks the state before an answer is taken, so that "quay lại" can restore it. */
export function markAnswer(turn: Turn): Turn {
  const { frames, slots } = turn.session;
  return mark(turn, { kind: "answer", frames, slots });
}

/** Marks a point that "quay lại" cannot pass. */
export function markBarrier(turn: Turn): Turn {
  return turn.session.checkpoints.length === 0 ? turn : mark(turn, { kind: "barrier" });
}

function mark(turn: Turn, checkpoint: Checkpoint): Turn {
  const checkpoints = [...turn.session.checkpoints, checkpoint].slice(-CHECKPOINTS_KEPT);
  return withSession(turn, { checkpoints });
}
