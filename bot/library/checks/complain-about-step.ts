import type { StepDraft } from "../compile/draft-steps.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { complain, complainAboutKey } from "../compile/world.ts";
import type { Complaint } from "../report.ts";

/** Underlines what shows a step best: its id, else what it does. */
export function complainAboutStep(
  { draft: { document } }: FlowScope,
  step: StepDraft,
  complaint: Complaint,
): void {
  if (step.hasOwnId) complain(document, [...step.path, "id"], complaint);
  else complainAboutKey(document, [...step.path, step.input?.kind ?? "id"], complaint);
}
