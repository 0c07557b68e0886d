import type { OfficerStep } from "../../flow/step.ts";
import { markBarrier } from "../flow/checkpoint.ts";
import { openCase } from "../handover/open-case.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Opens a case, and the flow goes on. */
export function enterOfficer(turn: Turn, step: OfficerStep): StepOutcome {
  const opened = openCase(turn, {
    reason: step.reason,
    team: step.team,
    priority: step.priority,
    summary: step.summary.length === 0 ? null : step.summary,
  });
  return { turn: markBarrier(opened), next: { kind: "step", step: step.next } };
}
