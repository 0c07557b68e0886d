import type { GoStep } from "../../flow/step.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Goes on at another step, or leaves for another flow. */
export function enterGo(turn: Turn, step: GoStep): StepOutcome {
  return { turn, next: { kind: "go", to: step.to } };
}
