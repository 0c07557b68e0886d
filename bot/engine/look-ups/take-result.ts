import { goOn } from "../flow/go-on.ts";
import type { StepOutcome } from "../steps/outcome.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withTopFrame } from "../turn.ts";
import { storeResult } from "./store-result.ts";

/** Where the top flow goes with the result of its look-up; null while it waits for none, or none is there. */
export function takeResult(turn: Turn): StepOutcome | null {
  const frame = topFrame(turn);
  const result = frame?.lookUp?.result;
  const step = frame === null ? undefined : flowOf(turn, frame).steps.get(frame.step);
  if (result === undefined || step?.kind !== "lookup") return null;
  const settled = withTopFrame(turn, { lookUp: null });
  if (result !== null) return goOn(storeResult(settled, step, result), step.next);
  return { turn: settled, next: { kind: "give_up", how: step.onError, next: step.next } };
}
