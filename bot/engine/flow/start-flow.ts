import { openFlow } from "../speak/review.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { reachLimit, withSession } from "../turn.ts";
import { askAgain } from "./ask-again.ts";
import { newFrame } from "./new-frame.ts";
import { runFlow } from "./run-flow.ts";

/**
 * Starts a flow, at a step of it where one is named. A flow that waits stays beneath and is taken up
 * again afterwards; one digression too many is refused with a sentence.
 */
export function startFlow(turn: Turn, flow: string, step: string | null = null): Turn {
  const { frames } = turn.session;
  if (frames.length > turn.library.limits.depth) {
    return askAgain(saySentence(reachLimit(turn, "depth"), "too_deep"), { bridge: false });
  }
  const frame = newFrame(turn, flow);
  const started = withSession(openFlow(turn, flow), {
    frames: [...frames, frame],
    checkpoints: frames.length === 0 ? [] : turn.session.checkpoints,
    unfinished: turn.session.unfinished.filter((it) => it.frames[0]?.flow !== flow),
    expired: turn.session.expired.filter((it) => it !== flow),
    side: null,
    misses: 0,
  });
  return runFlow(started, { kind: "step", step: step ?? frame.step });
}
