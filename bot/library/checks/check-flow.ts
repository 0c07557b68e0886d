import type { Flow } from "../../flow/flow.ts";
import type { StepDraft } from "../compile/draft-steps.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { checkFlowHeader } from "./check-flow-header.ts";
import { checkGovernance } from "./check-governance.ts";
import { checkLoops } from "./check-loops.ts";
import { checkReach } from "./check-reach.ts";
import { checkSlotUse } from "./check-slot-use.ts";
import { checkStepIds } from "./check-step-ids.ts";
import { checkAsking } from "./flow/check-asking.ts";
import { checkConditionsTogether } from "./flow/check-conditions-together.ts";
import { checkLabels } from "./flow/check-labels.ts";
import { checkOutside } from "./flow/check-outside.ts";
import { checkReminders } from "./flow/check-reminders.ts";
import { checkSecrecy } from "./flow/check-secrecy.ts";
import { checkSlotOrder } from "./flow/check-slot-order.ts";
import { checkTurns } from "./flow/check-turns.ts";
import { checkVariants } from "./flow/check-variants.ts";

/** Everything about a flow that shows only once its parts are together. */
export function checkFlow(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const { document } = scope.draft;
  checkFlowHeader(scope, flow);
  checkGovernance(document, ["flow"], [], scope.draft.header, scope.world.today, "warning");
  checkStepIds(scope, all);
  // In a damaged file, what is missing may only be unreadable.
  if (document.unreadableFrom !== null) return;
  const endless = checkLoops(scope, flow, all);
  checkConditionsTogether(scope, flow);
  checkAsking(scope, flow, all);
  checkLabels(scope, flow, all);
  checkSecrecy(scope, flow, all);
  checkReminders(scope, flow, all);
  checkOutside(scope, flow, all);
  checkVariants(scope, flow, all);
  if (!endless) checkTurns(scope, flow, all);
  // The way to a step may lead over what could not be understood, and that may ask for a slot.
  if (!scope.draft.isWhole || flow.steps.size !== all.length) return;
  checkSlotUse(scope);
  checkReach(scope, flow, all);
  checkSlotOrder(scope, flow, all);
}
