import type { LookUpResult } from "../../flow/look-up.ts";
import { runFlow } from "../flow/run-flow.ts";
import type { Frame, PendingLookUp } from "../session.ts";
import { mapFrames } from "../timers/keep-timers.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import { askOutside } from "./ask-outside.ts";
import { takeResult } from "./take-result.ts";

/**
 * A look-up came back. Where its flow waits for it, that goes on; a flow beneath or put aside keeps the
 * result until it is taken up again. One that nobody waits for any more changes nothing.
 */
export function lookUpFinished(turn: Turn, id: string, result: LookUpResult): Turn {
  const kept = keepResult(turn, id, result);
  const taken = topFrame(kept)?.lookUp?.id === id ? takeResult(kept) : null;
  return taken === null ? kept : runFlow(taken.turn, taken.next);
}

/** It did not come back yet: asked for again, for a crash may have lost it; too late is a failure. */
export function repeatLookUp(turn: Turn, pending: PendingLookUp): Turn {
  if (turn.tools.now >= pending.until) return lookUpFinished(turn, pending.id, null);
  return askOutside(turn, pending.id);
}

function keepResult(turn: Turn, id: string, result: LookUpResult): Turn {
  const keep = (frame: Frame): Frame =>
    frame.lookUp?.id === id ? { ...frame, lookUp: { ...frame.lookUp, result } } : frame;
  return { ...turn, session: mapFrames(turn.session, keep) };
}
