import type { Assignment } from "../../flow/action-step.ts";
import type { Slot, SlotValue } from "../../flow/slot.ts";
import { TYPE_NAMES, TYPE_REMEDIES, valueTypeOf } from "../conditions/value-types.ts";
import { FLAG_WORDS } from "../keywords/fixed-words.ts";
import type { Path } from "../reading/positions.ts";
import { positionsAt } from "../reading/positions.ts";
import { error, quote } from "../report.ts";
import type { AssignmentsInput } from "../schemas/action-step-schemas.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, isUnclear } from "./flow-scope.ts";
import { isCalendarDate } from "./is-calendar-date.ts";

/**
 * Values for slots: a plain word that names a slot of this flow copies that slot, all else is a literal.
 * `target` finds the slot that is filled and reports when there is none.
 */
export function compileAssignments(
  scope: FlowScope,
  values: AssignmentsInput,
  path: Path,
  target: (name: string, at: Path) => Slot | null,
): readonly Assignment[] {
  return Object.entries(values).flatMap(([name, value]): Assignment[] => {
    const at = [...path, name];
    const slot = target(name, at);
    if (slot === null || isUnclear(scope, name)) return [];
    const source = copiedSlot(scope, value, at);
    if (source !== null) return copyOf(scope, slot, source, at);
    const literal = literalFor(slot, value);
    if (literal === null) {
      complainIn(scope, at, wrongValue(slot, String(value)));
      return [];
    }
    return [{ slot: slot.name, value: { kind: "literal", value: literal } }];
  });
}

function copiedSlot(scope: FlowScope, value: unknown, at: Path): Slot | null {
  if (typeof value !== "string") return null;
  if (positionsAt(scope.draft.document.positions, at).style !== "plain") return null;
  return scope.draft.slots.get(value) ?? null;
}

function copyOf(scope: FlowScope, slot: Slot, source: Slot, at: Path): Assignment[] {
  scope.usedSlots.add(source.name);
  const [wanted, given] = [valueTypeOf(slot.type), valueTypeOf(source.type)];
  if (isUnclear(scope, source.name)) return [];
  if (wanted !== given) {
    complainIn(
      scope,
      at,
      error(
        "type-mismatch",
        `Mục ${quote(slot.name)} là ${TYPE_NAMES[wanted]} mà ${quote(source.name)} là ${TYPE_NAMES[given]}.`,
        "Chọn một mục cùng kiểu.",
      ),
    );
    return [];
  }
  return [{ slot: slot.name, value: { kind: "slot", slot: source.name } }];
}

/** The value as a slot of this kind holds it; null when it cannot. */
function literalFor(slot: Slot, value: string | number | boolean): SlotValue | null {
  switch (valueTypeOf(slot.type)) {
    case "number":
      return typeof value === "number" ? value : null;
    case "flag":
      return typeof value === "string" ? (FLAG_WORDS[value] ?? null) : flagOrNull(value);
    case "text":
      return typeof value === "string" ? value : null;
    case "date":
      return typeof value === "string" && isCalendarDate(value) ? value : null;
  }
}

function flagOrNull(value: number | boolean): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function wrongValue(slot: Slot, value: string) {
  const wanted = valueTypeOf(slot.type);
  return error(
    "type-mismatch",
    `Mục ${quote(slot.name)} là ${TYPE_NAMES[wanted]}, không ghi ${quote(value)} vào được.`,
    TYPE_REMEDIES[wanted],
  );
}
