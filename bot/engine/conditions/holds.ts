import type { ComparisonOp, Condition, Operand, Subject } from "../../flow/condition.ts";
import type { SlotValue } from "../../flow/slot.ts";
import { audienceOf } from "../manner.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { isOfficeOpen, unitOf } from "../speak/office-hours.ts";
import type { Turn } from "../turn.ts";

/** Whether a condition holds now. A comparison with an unknown slot is false. */
export function holds(turn: Turn, condition: Condition): boolean {
  switch (condition.kind) {
    case "and":
      return holds(turn, condition.left) && holds(turn, condition.right);
    case "or":
      return holds(turn, condition.left) || holds(turn, condition.right);
    case "not":
      return !holds(turn, condition.of);
    case "known":
      return slotsOf(turn)[condition.slot] !== undefined;
    case "is_true":
      return slotsOf(turn)[condition.slot] === true;
    case "office_open":
      return isOfficeOpen(turn.library, unitOf(turn.library, turn.unit), turn.tools.now);
    case "compare": {
      const left = subjectValue(turn, condition.subject);
      const right = operandValue(turn, condition.value);
      return left !== undefined && right !== undefined && compare(left, condition.op, right);
    }
    case "in": {
      const left = subjectValue(turn, condition.subject);
      return left !== undefined && condition.values.some((it) => operandValue(turn, it) === left);
    }
  }
}

function subjectValue(turn: Turn, subject: Subject): SlotValue | undefined {
  switch (subject.kind) {
    case "slot":
      return slotsOf(turn)[subject.slot];
    case "channel":
      return turn.channel;
    case "locale":
      return turn.session.locale;
    case "audience":
      return audienceOf(turn.session.manner) ?? "default";
  }
}

function operandValue(turn: Turn, operand: Operand): SlotValue | undefined {
  return operand.kind === "literal" ? operand.value : slotsOf(turn)[operand.slot];
}

function compare(left: SlotValue, op: ComparisonOp, right: SlotValue): boolean {
  switch (op) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}
