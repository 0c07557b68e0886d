import type { StepOutcome, Then } from "../steps/outcome.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";

/** Goes on behind a step; a question that was asked once more to correct its answer leads back to its confirm. */
export function goOn(turn: Turn, next: string | null): StepOutcome {
  return goOnTo(turn, { kind: "step", step: next });
}

export function goOnTo(turn: Turn, next: Then): StepOutcome {
  const confirm = topFrame(turn)?.correcting ?? null;
  if (confirm === null || (next.kind !== "step" && next.kind !== "go")) return { turn, next };
  return {
    turn: withTopFrame(turn, { correcting: null }),
    next: { kind: "step", step: confirm },
  };
}
