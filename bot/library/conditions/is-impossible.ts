import type { Condition } from "../../flow/condition.ts";
import type { SlotType } from "./value-types.ts";

/** True for a condition that no citizen can ever meet, such as `tuổi > 80 và tuổi < 60`. */
export function isImpossible(
  condition: Condition,
  slot: (name: string) => SlotType | null,
): boolean {
  if (condition.kind === "or") {
    return isImpossible(condition.left, slot) && isImpossible(condition.right, slot);
  }
  const parts = conjuncts(condition);
  if (parts.some((part) => part.kind === "or" && isImpossible(part, slot))) return true;
  const names = new Set(parts.flatMap(comparedSlot));
  return [...names].some((name) => contradicts(name, parts, slot(name)));
}

function conjuncts(condition: Condition): readonly Condition[] {
  if (condition.kind !== "and") return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

function comparedSlot(part: Condition): readonly string[] {
  if (part.kind !== "compare" || part.subject.kind !== "slot") return [];
  return part.value.kind === "literal" ? [part.subject.slot] : [];
}

type Bounds = { low: number; high: number; lowOpen: boolean; highOpen: boolean };

function contradicts(name: string, parts: readonly Condition[], type: SlotType | null): boolean {
  const bounds: Bounds = {
    low: type?.min ?? Number.NEGATIVE_INFINITY,
    high: type?.max ?? Number.POSITIVE_INFINITY,
    lowOpen: false,
    highOpen: false,
  };
  const equals = new Set<unknown>();
  for (const { op, value } of parts.flatMap((part) => comparisonsOf(name, part))) {
    if (op === "=") equals.add(value);
    if (typeof value === "number") narrow(bounds, op, value);
  }
  return equals.size > 1 || isEmpty(bounds);
}

function comparisonsOf(
  name: string,
  part: Condition,
): readonly { readonly op: string; readonly value: unknown }[] {
  if (part.kind !== "compare" || !comparedSlot(part).includes(name)) return [];
  return part.value.kind === "literal" ? [{ op: part.op, value: part.value.value }] : [];
}

function isEmpty({ low, high, lowOpen, highOpen }: Bounds): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}

function narrow(bounds: Bounds, op: string, value: number): void {
  if (op === "=" || op === ">=" || op === ">") raise(bounds, value, op === ">");
  if (op === "=" || op === "<=" || op === "<") lower(bounds, value, op === "<");
}

function raise(bounds: Bounds, value: number, open: boolean): void {
  if (value > bounds.low) bounds.lowOpen = open;
  else if (value === bounds.low) bounds.lowOpen ||= open;
  bounds.low = Math.max(bounds.low, value);
}

function lower(bounds: Bounds, value: number, open: boolean): void {
  if (value < bounds.high) bounds.highOpen = open;
  else if (value === bounds.high) bounds.highOpen ||= open;
  bounds.high = Math.min(bounds.high, value);
}
