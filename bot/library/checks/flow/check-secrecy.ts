import type { Assignment } from "../../../flow/action-step.ts";
import type { Flow } from "../../../flow/flow.ts";
import type { Slot } from "../../../flow/slot.ts";
import { isSensitive } from "../../../flow/slot.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { error, quote } from "../../report.ts";

/** Sensitive slots must not be copied to where they would be printed. */
export function checkSecrecy(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const isOpen = (name: string): boolean => isOpenSlot(flow.slots[name]);
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    if (step?.kind === "set") {
      report(scope, flow, [...draft.path, "set"], step.values, isOpen);
    } else if (step?.kind === "call") {
      const theirs = scope.world.slotsOfFlow.get(step.flow);
      const isOpenThere = (name: string): boolean => isOpenSlot(theirs?.get(name));
      report(scope, flow, [...draft.path, "with"], step.with, isOpenThere);
      for (const { slot, from } of step.receive) {
        const secret = from !== null && isSensitive(theirs?.get(from));
        if (secret && isOpen(slot)) {
          complainIn(scope, [...draft.path, "receive", slot], copied(from, slot));
        }
      }
    }
  }
}

function isOpenSlot(slot: Slot | undefined): boolean {
  return slot !== undefined && !isSensitive(slot);
}

function report(
  scope: FlowScope,
  flow: Flow,
  path: readonly (string | number)[],
  values: readonly Assignment[],
  isOpen: (name: string) => boolean,
): void {
  for (const { slot, value } of values) {
    if (value.kind !== "slot" || !isSensitive(flow.slots[value.slot])) continue;
    if (isOpen(slot)) complainIn(scope, [...path, slot], copied(value.slot, slot));
  }
}

function copied(from: string, to: string) {
  return error(
    "sensitive-slot-copied",
    `Điều nhạy cảm ${quote(from)} được chép sang ${quote(to)}, nơi nó có thể bị in ra.`,
    `Ghi "nhạy cảm: có" cho "${to}", hoặc bỏ chỗ chép này.`,
  );
}
