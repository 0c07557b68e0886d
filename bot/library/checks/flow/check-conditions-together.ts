import type { Condition } from "../../../flow/condition.ts";
import type { Flow } from "../../../flow/flow.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { isImpossible } from "../../conditions/is-impossible.ts";
import type { SlotType } from "../../conditions/value-types.ts";
import { numericBound } from "../../conditions/value-types.ts";
import { error, quote, warning } from "../../report.ts";
import type { Interval } from "./interval.ts";
import { gapBetween, intervalOf, overlapOf } from "./interval.ts";
import { slotsFilled, slotsNamed } from "./step-facts.ts";

/** Conditions that make no sense beside each other: one inside another, or one after the other. */
export function checkConditionsTogether(scope: FlowScope, flow: Flow): void {
  checkList(scope, flow, scope.draft.steps, []);
}

/** `held`: what is true where the list begins. */
function checkList(
  scope: FlowScope,
  flow: Flow,
  steps: readonly StepDraft[],
  held: readonly Condition[],
): void {
  let holds = held;
  let row: readonly Branch[] = [];
  for (const draft of steps) {
    // Whoever comes here by a jump has seen no condition; a new answer makes the old ones void.
    if (scope.targets.has(draft.id)) holds = [];
    const step = flow.steps.get(draft.id);
    const changed = step === undefined ? [] : Object.values(slotsFilled(step)).flat();
    holds = holds.filter((condition) => !slotsNamed(condition).some((it) => changed.includes(it)));
    if (step?.kind !== "if") {
      if (changed.length > 0 || draft.hasOwnId) row = [];
      continue;
    }
    checkInside(scope, draft, step.condition, holds);
    const elseIf = loneIf(draft.whenFalse);
    checkList(scope, flow, draft.whenTrue, [...holds, step.condition]);
    checkList(scope, flow, draft.whenFalse, [...holds, { kind: "not", of: step.condition }]);
    row = draft.whenFalse.length === 0 ? checkRow(scope, row, draft, step.condition) : [];
    if (elseIf !== null) checkChain(scope, flow, draft, step.condition, elseIf);
  }
}

function checkInside(
  scope: FlowScope,
  draft: StepDraft,
  condition: Condition,
  held: readonly Condition[],
): void {
  const outer = held.reduce<Condition | null>(
    (left, right) => (left === null ? right : { kind: "and", left, right }),
    null,
  );
  if (outer === null) return;
  const slot = (name: string): SlotType | null => typeOf(scope, name);
  const inside: Condition = { kind: "and", left: outer, right: condition };
  if (isImpossible(inside, slot)) {
    if (!isImpossible(condition, slot)) complainIn(scope, [...draft.path, "if"], NEVER_HERE);
    return;
  }
  const denied: Condition = { kind: "and", left: outer, right: { kind: "not", of: condition } };
  const isPlain = held.every(({ kind }) => kind !== "not");
  if (isPlain && isImpossible(denied, slot)) complainIn(scope, [...draft.path, "if"], ALWAYS_HERE);
}

type Branch = { readonly slot: string; readonly interval: Interval; readonly leaves: boolean };

/** `nếu` after `nếu` on the same slot, none with an else. */
function checkRow(
  scope: FlowScope,
  row: readonly Branch[],
  draft: StepDraft,
  condition: Condition,
): readonly Branch[] {
  const found = intervalOf(condition);
  if (found === null) return [];
  const last = draft.whenTrue.at(-1)?.input?.kind;
  const leaves = last === "go" || last === "end";
  const branch: Branch = { ...found, leaves };
  const before = row.filter(({ slot }) => slot === branch.slot);
  for (const other of before) {
    const both = other.leaves ? null : overlapOf(other.interval, branch.interval);
    if (both !== null) complainIn(scope, [...draft.path, "if"], overlapping(branch.slot, both));
  }
  const whole = isWhole(scope, branch.slot);
  const gap = gapBetween([...before.map(({ interval }) => interval), branch.interval], whole);
  if (before.length > 0 && gap !== null) {
    complainIn(scope, [...draft.path, "if"], gapAt(branch.slot, gap));
  }
  return [...before, branch];
}

/** `nếu … còn lại: nếu …` to its end; a last `còn lại` takes whatever is left. */
function checkChain(
  scope: FlowScope,
  flow: Flow,
  first: StepDraft,
  condition: Condition,
  second: StepDraft,
): void {
  const start = intervalOf(condition);
  if (start === null || isInChain(first)) return;
  const intervals = [start.interval];
  for (let draft: StepDraft | null = second; draft !== null; draft = loneIf(draft.whenFalse)) {
    const step = flow.steps.get(draft.id);
    const found = step?.kind === "if" ? intervalOf(step.condition) : null;
    if (found?.slot !== start.slot) return;
    intervals.push(found.interval);
    if (loneIf(draft.whenFalse) === null && draft.whenFalse.length > 0) return;
    if (draft.whenFalse.length > 0) continue;
    const gap = gapBetween(intervals, isWhole(scope, start.slot));
    if (gap !== null) complainIn(scope, [...draft.path, "if"], gapAt(start.slot, gap));
  }
}

/** The first of a chain tells for all of it. */
function isInChain(draft: StepDraft): boolean {
  return draft.path.at(-2) === "else" && draft.path.at(-1) === 0;
}

function loneIf(steps: readonly StepDraft[]): StepDraft | null {
  const [only] = steps;
  return steps.length === 1 && only?.input?.kind === "if" ? only : null;
}

/** Ages and numbers of people come whole. */
function isWhole(scope: FlowScope, name: string): boolean {
  return scope.draft.slots.get(name)?.type === "age";
}

function typeOf(scope: FlowScope, name: string): SlotType | null {
  const slot = scope.draft.slots.get(name);
  if (slot === undefined) return null;
  return {
    type: slot.type,
    min: numericBound(slot.min),
    max: numericBound(slot.max),
    options: null,
  };
}

function overlapping(slot: string, both: string) {
  return warning(
    "range-overlap",
    `Với ${quote(slot)} ${both}, cả điều kiện này lẫn điều kiện trên đều đúng.`,
    "Sửa các dấu so sánh cho các khoảng nối tiếp nhau, ví dụ < 60 rồi >= 60.",
  );
}

function gapAt(slot: string, gap: string) {
  return warning(
    "range-gap",
    `Với ${quote(slot)} ${gap}, không điều kiện nào đúng.`,
    'Sửa các dấu so sánh cho các khoảng nối tiếp nhau, hoặc thêm "còn lại".',
  );
}

const NEVER_HERE = error(
  "impossible-condition",
  "Ở trong nhánh này, không người nào có thể thỏa điều kiện này.",
  "Xem lại điều kiện ở đây và điều kiện của nhánh bên ngoài.",
);
const ALWAYS_HERE = warning(
  "needless-condition",
  "Ở trong nhánh này, người nào cũng thỏa điều kiện này.",
  "Bỏ điều kiện này, hoặc xem lại điều kiện của nhánh bên ngoài.",
);
