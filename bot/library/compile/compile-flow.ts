import type { Flow } from "../../flow/flow.ts";
import type { Step } from "../../flow/step.ts";
import { checkFlow } from "../checks/check-flow.ts";
import { compileSources } from "./compile-sources.ts";
import { compileStep } from "./compile-step.ts";
import type { FlowDraft } from "./draft-flow.ts";
import type { StepDraft } from "./draft-steps.ts";
import { createFlowScope } from "./flow-scope.ts";
import { makeText } from "./make-text.ts";
import { allSteps } from "./options-of-slot.ts";
import { parseDuration } from "./parse-duration.ts";
import type { World } from "./world.ts";

/** Compiles a flow; steps that are wrong beyond use are left out (and reported). */
export function compileFlow(draft: FlowDraft, world: World): Flow {
  const { header, id } = draft;
  const all = allSteps(draft.steps);
  const scope = createFlowScope(draft, world, all);
  const title = makeText(scope.texts, header.title, ["title"], `${id}/title`);
  const steps = new Map<string, Step>();
  for (const { step, next } of withNext(draft.steps, null)) {
    const compiled = compileStep(scope, step, next);
    if (compiled !== null) steps.set(step.id, compiled);
  }
  const order = all.map((step) => step.id);
  const flow: Flow = {
    id,
    title,
    topic: header.topic,
    startsOn: typeof header.starts_on === "string" ? [] : (header.starts_on ?? []),
    startsOnAny: header.starts_on === "any",
    ...(header.channels === undefined ? {} : { channels: header.channels }),
    slots: Object.fromEntries(draft.slots),
    renamedSteps: header.renamed_steps ?? {},
    expiresAfter: parseDuration(header.expires_after ?? "") ?? DEFAULT_EXPIRY,
    first: order[0] ?? null,
    steps,
    order,
    sources: compileSources(header.sources ?? []),
    owner: header.owner ?? null,
    reviewBy: header.review_by ?? null,
  };
  checkFlow(scope, flow, all);
  return flow;
}

/** Every step with the one that follows it: after a branch, what follows its `if`. */
function withNext(
  steps: readonly StepDraft[],
  after: string | null,
): readonly { readonly step: StepDraft; readonly next: string | null }[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]?.id ?? after;
    return [{ step, next }, ...withNext(step.whenTrue, next), ...withNext(step.whenFalse, next)];
  });
}

const DEFAULT_EXPIRY = 3 * 86_400_000;
