import type { IfStep } from "../../flow/step.ts";
import { holds } from "../conditions/holds.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Goes into one of two branches. */
export function enterIf(turn: Turn, step: IfStep): StepOutcome {
  const branch = holds(turn, step.condition) ? step.whenTrue : step.whenFalse;
  return { turn, next: { kind: "step", step: branch } };
}
