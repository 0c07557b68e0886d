import type { Flow } from "../../flow/flow.ts";
import type { StepDraft } from "../compile/draft-steps.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { quote, warning } from "../report.ts";
import { complainAboutStep } from "./complain-about-step.ts";
import { stepsAfter } from "./flow-edges.ts";

/** Steps that no way leads to; of a run of them only the first is named. */
export function checkReach(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const reached = new Set<string>();
  const open = [...(flow.first === null ? [] : [flow.first]), ...scope.meant.steps];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const step = flow.steps.get(id);
    if (step !== undefined) open.push(...stepsAfter(step));
  }
  let beforeReached = true;
  for (const step of all) {
    const isReached = reached.has(step.id);
    if (!isReached && beforeReached) {
      complainAboutStep(scope, step, unreachable(step));
    }
    beforeReached = isReached;
  }
}

function unreachable(step: StepDraft) {
  const shown = step.hasOwnId ? ` ${quote(step.id)}` : "";
  return warning(
    "unreachable-step",
    `Không đường nào đi tới bước${shown} này.`,
    "Cho một bước hay lựa chọn dẫn đến đây, hoặc xóa bước này.",
  );
}
