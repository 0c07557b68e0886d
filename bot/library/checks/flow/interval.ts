import type { Condition } from "../../../flow/condition.ts";

/** Numbers between two bounds; infinite where there is none. */
export type Interval = {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
};

/** The numbers for which a condition on one slot holds; null for any other condition. */
export function intervalOf(
  condition: Condition,
): { readonly slot: string; readonly interval: Interval } | null {
  if (condition.kind === "and") {
    const left = intervalOf(condition.left);
    const right = intervalOf(condition.right);
    if (left === null || right === null || left.slot !== right.slot) return null;
    return { slot: left.slot, interval: meet(left.interval, right.interval) };
  }
  if (condition.kind !== "compare" || condition.subject.kind !== "slot") return null;
  const { op, value, subject } = condition;
  if (value.kind !== "literal" || typeof value.value !== "number" || op === "!=") return null;
  return { slot: subject.slot, interval: toInterval(op, value.value) };
}

/** What two intervals share, told in words; null for nothing, and where one lies within the other. */
export function overlapOf(a: Interval, b: Interval): string | null {
  const both = meet(a, b);
  if (isEmpty(both) || isWithin(a, b) || isWithin(b, a)) return null;
  return both.low === both.high ? `= ${both.low}` : `từ ${both.low} đến ${both.high}`;
}

/** Numbers between the intervals that none of them holds, told in words. `whole`: there are no fractions. */
export function gapBetween(intervals: readonly Interval[], whole: boolean): string | null {
  const [first, ...rest] = intervals.toSorted((a, b) => a.low - b.low);
  if (first === undefined) return null;
  let reached = first;
  for (const next of rest) {
    const gap = gapAfter(reached, next, whole);
    if (gap !== null) return gap;
    if (next.high > reached.high || (next.high === reached.high && !next.highOpen)) reached = next;
  }
  return null;
}

function gapAfter(before: Interval, after: Interval, whole: boolean): string | null {
  if (before.high === after.low) {
    return before.highOpen && after.lowOpen ? `= ${after.low}` : null;
  }
  if (before.high > after.low) return null;
  if (!whole) return `giữa ${before.high} và ${after.low}`;
  const from = before.highOpen ? before.high : before.high + 1;
  const to = after.lowOpen ? after.low : after.low - 1;
  if (from > to) return null;
  return from === to ? `= ${from}` : `từ ${from} đến ${to}`;
}

function toInterval(op: "=" | "<" | "<=" | ">" | ">=", value: number): Interval {
  const low = op === "=" || op === ">" || op === ">=" ? value : Number.NEGATIVE_INFINITY;
  const high = op === "=" || op === "<" || op === "<=" ? value : Number.POSITIVE_INFINITY;
  return { low, lowOpen: op === ">", high, highOpen: op === "<" };
}

function meet(a: Interval, b: Interval): Interval {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  return { low, lowOpen, high, highOpen };
}

function isEmpty({ low, high, lowOpen, highOpen }: Interval): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}

function isWithin(inner: Interval, outer: Interval): boolean {
  const both = meet(inner, outer);
  return (
    both.low === inner.low &&
    both.high === inner.high &&
    both.lowOpen === inner.lowOpen &&
    both.highOpen === inner.highOpen
  );
}
