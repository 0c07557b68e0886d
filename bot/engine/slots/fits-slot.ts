import type { Flow } from "../../flow/flow.ts";
import type { SlotKind, SlotValue } from "../../flow/slot.ts";

/** Whether a value that was taken before is still one that its flow would take. */
export function fitsSlot(flow: Flow, name: string, value: SlotValue): boolean {
  const slot = flow.slots[name];
  if (slot === undefined) return true;
  if (typeof value !== typeOf(slot.type)) return false;
  if (typeof value !== "boolean" && (isLess(value, slot.min) || isLess(slot.max, value)))
    return false;
  const options = optionsOf(flow, name);
  return slot.type !== "choice" || options.length === 0 || options.includes(String(value));
}

function typeOf(kind: SlotKind): "string" | "number" | "boolean" {
  if (kind === "yes_no") return "boolean";
  return NUMBERS.has(kind) ? "number" : "string";
}

const NUMBERS: ReadonlySet<string> = new Set(["number", "age", "money"]);

/** Days are ISO dates, so their order is that of their texts; a bound that is absent bounds nothing. */
function isLess(one: number | string | undefined, other: number | string | undefined): boolean {
  return one !== undefined && other !== undefined && typeof one === typeof other && one < other;
}

/** Values that the steps of a flow offer for a slot. */
function optionsOf(flow: Flow, name: string): string[] {
  return [...flow.steps.values()].flatMap((step) =>
    step.kind === "choose" && step.slot === name ? step.options.map((it) => it.value) : [],
  );
}
