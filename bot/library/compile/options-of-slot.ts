import type { Slot } from "../../flow/slot.ts";
import type { OptionInput } from "../schemas/step-schemas.ts";
import type { TextInput } from "../schemas/text-schema.ts";
import type { FlowDraft } from "./draft-flow.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";

/** Every value that options give to a choice slot; null when nothing fills it here. */
export function optionsOf(scope: FlowScope, slot: Slot): ReadonlySet<string> | null {
  const own = optionsInFlow(scope.draft).get(slot.name) ?? new Set();
  const shared = isShared(slot) ? (scope.world.sharedOptions.get(slot.name) ?? []) : [];
  const all = new Set([...own, ...shared]);
  return all.size === 0 ? null : all;
}

/** Values that options give to the slots which flows share by name. */
export function collectSharedOptions(
  flows: readonly FlowDraft[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  for (const flow of flows) {
    for (const [name, values] of optionsInFlow(flow)) {
      const slot = flow.slots.get(name);
      if (slot === undefined || !isShared(slot)) continue;
      shared.set(name, new Set([...(shared.get(name) ?? []), ...values]));
    }
  }
  return shared;
}

/** Every step of a flow in the order of its file, nested ones included. */
export function allSteps(steps: readonly StepDraft[]): readonly StepDraft[] {
  return steps.flatMap((step) => [step, ...allSteps(step.whenTrue), ...allSteps(step.whenFalse)]);
}

/** The value an option writes: its own, else its label. */
export function valueOfOption(option: OptionInput): string {
  if (typeof option === "string") return option;
  return option.value ?? defaultOf(option.label);
}

export function defaultOf(text: TextInput): string {
  if (typeof text === "string") return text;
  const { default: plain } = text;
  return typeof plain === "string" ? plain : "";
}

function isShared({ keep }: Slot): boolean {
  return keep === "session" || keep === "30 days";
}

const KNOWN = new WeakMap<FlowDraft, ReadonlyMap<string, ReadonlySet<string>>>();

function optionsInFlow(flow: FlowDraft): ReadonlyMap<string, ReadonlySet<string>> {
  const known = KNOWN.get(flow);
  if (known !== undefined) return known;
  const options = new Map<string, Set<string>>();
  const add = (slot: string, values: readonly string[]): void => {
    options.set(slot, new Set([...(options.get(slot) ?? []), ...values]));
  };
  for (const { input } of allSteps(flow.steps)) {
    if (input?.kind === "choose" && input.choose !== null) {
      add(input.choose, input.options.map(valueOfOption));
    }
    for (const [slot, value] of Object.entries(input?.kind === "set" ? input.set : {})) {
      if (typeof value === "string" && !flow.slots.has(value)) add(slot, [value]);
    }
  }
  KNOWN.set(flow, options);
  return options;
}
