import type { Condition } from "../../flow/condition.ts";
import { checkCondition } from "../conditions/check-condition.ts";
import { isImpossible } from "../conditions/is-impossible.ts";
import { parseCondition } from "../conditions/parse-condition.ts";
import type { SlotType } from "../conditions/value-types.ts";
import { numericBound } from "../conditions/value-types.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import { rangeInScalar } from "../reading/offset-in-scalar.ts";
import { positionsAt } from "../reading/positions.ts";
import type { Complaint } from "../report.ts";
import { error } from "../report.ts";
import type { Range } from "../source-text.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { addMeant, isUnclear } from "./flow-scope.ts";
import { optionsOf } from "./options-of-slot.ts";

/** Parses and checks the condition of an `if`; null when it is wrong (and reported). */
export function compileCondition(
  scope: FlowScope,
  draft: StepDraft,
  text: string,
): Condition | null {
  if (text === PLACEHOLDER) return null;
  const { document } = scope.draft;
  const positions = positionsAt(document.positions, [...draft.path, "if"]);
  const report = (at: Range, complaint: Complaint): void => {
    document.report(rangeInScalar(document.source, positions, text, at), complaint);
  };
  const parsed = parseCondition(text, document.language);
  for (const { at, complaint } of parsed.complaints) report(at, complaint);
  if (parsed.condition === null) return null;
  const slot = (name: string): SlotType | null => slotType(scope, name);
  const slotNames = (): Iterable<string> => scope.draft.slots.keys();
  const condition = checkCondition(parsed.condition, { slot, slotNames, report });
  // Where a slot's bounds are wrong, so is what they rule out.
  if (condition !== null && scope.draft.isWhole && isImpossible(condition, slot)) {
    report({ from: 0, to: text.length }, IMPOSSIBLE);
  }
  return condition;
}

function slotType(scope: FlowScope, name: string): SlotType | null {
  scope.usedSlots.add(name);
  const slot = scope.draft.slots.get(name);
  if (slot === undefined) {
    addMeant(scope.meant.slots, name, scope.draft.slots.keys());
    return null;
  }
  return {
    type: isUnclear(scope, name) ? null : slot.type,
    min: numericBound(slot.min),
    max: numericBound(slot.max),
    options: slot.type === "choice" ? optionsOf(scope, slot) : null,
  };
}

const IMPOSSIBLE = error(
  "impossible-condition",
  "Không người nào có thể thỏa điều kiện này.",
  "Xem lại các số, hoặc dùng hoặc thay cho và.",
);
