import type { ComparisonOp, Condition, Subject } from "../../flow/condition.ts";
import type { SlotType } from "./value-types.ts";

/** True for a condition that no citizen can ever meet, such as `tuổi > 80 và tuổi < 60`. */
export function isImpossible(
  condition: Condition,
  slot: (name: string) => SlotType | null,
): boolean {
  const plain = withoutNot(condition, false);
  if (plain.kind === "or") {
    return isImpossible(plain.left, slot) && isImpossible(plain.right, slot);
  }
  const parts = conjuncts(plain);
  const plainParts = parts.filter(({ kind }) => kind !== "or");
  const withEach = (part: Condition) => isImpossible(together([...plainParts, part]), slot);
  if (parts.some((part) => part.kind === "or" && alternatives(part).every(withEach))) return true;
  if (parts.some((part) => isDenied(part, parts))) return true;
  const subjects = new Map(parts.flatMap(compared));
  return [...subjects].some(([key, subject]) => {
    return contradicts(key, parts, subject.kind === "slot" ? slot(subject.slot) : null);
  });
}

/** Pushes every `not` down to what cannot be said without it. */
function withoutNot(condition: Condition, denied: boolean): Condition {
  switch (condition.kind) {
    case "not":
      return withoutNot(condition.of, !denied);
    case "and":
    case "or": {
      const other = condition.kind === "and" ? "or" : "and";
      const left = withoutNot(condition.left, denied);
      const right = withoutNot(condition.right, denied);
      return { kind: denied ? other : condition.kind, left, right };
    }
    default:
      return denied ? { kind: "not", of: condition } : condition;
  }
}

/** `có_thẻ và không có_thẻ`. */
function isDenied(part: Condition, parts: readonly Condition[]): boolean {
  if (part.kind !== "not") return false;
  const denied = JSON.stringify(part.of);
  return parts.some((other) => JSON.stringify(other) === denied);
}

const OPPOSITES: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

function conjuncts(condition: Condition): readonly Condition[] {
  if (condition.kind !== "and") return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

function alternatives(condition: Condition): readonly Condition[] {
  if (condition.kind !== "or") return [condition];
  return [...alternatives(condition.left), ...alternatives(condition.right)];
}

function together([first, ...rest]: readonly Condition[]): Condition {
  if (first === undefined) throw new Error("a condition has parts");
  return rest.reduce((left, right) => ({ kind: "and", left, right }), first);
}

/** What is compared: a slot, or the conversation's channel, audience or locale. */
function compared(part: Condition): readonly (readonly [string, Subject])[] {
  if (part.kind !== "compare" || part.value.kind !== "literal") return [];
  return [[keyOf(part.subject), part.subject]];
}

function keyOf(subject: Subject): string {
  return JSON.stringify(subject);
}

type Bounds = { low: number; high: number; lowOpen: boolean; highOpen: boolean };

function contradicts(key: string, parts: readonly Condition[], type: SlotType | null): boolean {
  const told = parts.flatMap((part) => comparisonsOf(key, part));
  // Of a slot that is not known, every comparison may be denied at once.
  if (told.length === 0) return false;
  const denied = parts.flatMap((part) =>
    part.kind === "not" ? comparisonsOf(key, part.of).map(opposite) : [],
  );
  const bounds: Bounds = {
    low: type?.min ?? Number.NEGATIVE_INFINITY,
    high: type?.max ?? Number.POSITIVE_INFINITY,
    lowOpen: false,
    highOpen: false,
  };
  const equals = new Set<unknown>();
  const excluded = new Set<unknown>();
  for (const { op, value } of [...told, ...denied]) {
    if (op === "=") equals.add(value);
    if (op === "!=") excluded.add(value);
    if (typeof value === "number") narrow(bounds, op, value);
  }
  const both = [...equals].some((value) => excluded.has(value));
  return equals.size > 1 || both || isEmpty(bounds);
}

type Comparison = { readonly op: ComparisonOp; readonly value: unknown };

function opposite({ op, value }: Comparison): Comparison {
  return { op: OPPOSITES[op], value };
}

function comparisonsOf(key: string, part: Condition): readonly Comparison[] {
  if (part.kind !== "compare" || keyOf(part.subject) !== key) return [];
  return part.value.kind === "literal" ? [{ op: part.op, value: part.value.value }] : [];
}

function isEmpty({ low, high, lowOpen, highOpen }: Bounds): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}

function narrow(bounds: Bounds, op: ComparisonOp, value: number): void {
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
