import type { Condition, Operand, Subject } from "../../flow/condition.ts";
import { didYouMean } from "../nearest-word.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { Range } from "../source-text.ts";
import { checkConversationValue } from "./check-conversation-value.ts";
import type {
  LocatedComparison,
  LocatedCondition,
  LocatedOperand,
  LocatedSubject,
} from "./located-condition.ts";
import type { SlotType, ValueType } from "./value-types.ts";
import { TYPE_NAMES, TYPE_REMEDIES, valueTypeOf, valueTypeOfLiteral } from "./value-types.ts";

/** What a condition is checked against. */
export type ConditionScope = {
  /** The slot of that name; null when the flow does not declare it. Counts as a use of it. */
  readonly slot: (name: string) => SlotType | null;
  readonly slotNames: () => Iterable<string>;
  readonly report: (at: Range, complaint: Complaint) => void;
};

/** Checks the types of a condition and gives it without its ranges; null when something is wrong. */
export function checkCondition(located: LocatedCondition, scope: ConditionScope): Condition | null {
  switch (located.kind) {
    case "and":
    case "or": {
      const left = checkCondition(located.left, scope);
      const right = checkCondition(located.right, scope);
      return left === null || right === null ? null : { kind: located.kind, left, right };
    }
    case "not": {
      const of = checkCondition(located.of, scope);
      return of === null ? null : { kind: "not", of };
    }
    case "known":
      return slotAt(located.slot, located.at, scope) === null
        ? null
        : { kind: "known", slot: located.slot };
    case "office_open":
      return { kind: "office_open" };
    case "compare":
      return checkComparison(located, scope);
    case "in":
      return checkMembership(located, scope);
    case "bare":
      return checkBare(located.subject, scope);
    case "stray":
      scope.report(located.at, strayValue());
      return null;
  }
}

function checkComparison(located: LocatedComparison, scope: ConditionScope): Condition | null {
  const { subject, op, value } = located;
  const type = subjectType(subject, scope);
  const operand = checkOperand(value, subject, type, scope);
  if (type === null || operand === null) return null;
  if (type !== "number" && type !== "date" && op !== "=" && op !== "!=") {
    scope.report(located.at, orderOf(type));
    return null;
  }
  return { kind: "compare", subject: bareSubject(subject), op, value: operand };
}

function checkMembership(
  located: Extract<LocatedCondition, { kind: "in" }>,
  scope: ConditionScope,
): Condition | null {
  const type = subjectType(located.subject, scope);
  const values = located.values.map((value) => checkOperand(value, located.subject, type, scope));
  const fine = values.filter((value) => value !== null);
  if (type === null || fine.length < values.length) return null;
  return { kind: "in", subject: bareSubject(located.subject), values: fine };
}

function checkBare(subject: LocatedSubject, scope: ConditionScope): Condition | null {
  const type = subjectType(subject, scope);
  if (type === null) return null;
  if (subject.kind === "slot" && type === "flag") return { kind: "is_true", slot: subject.slot };
  scope.report(subject.at, bareName(subject, type));
  return null;
}

function subjectType(subject: LocatedSubject, scope: ConditionScope): ValueType | null {
  if (subject.kind !== "slot") return "text";
  const slot = slotAt(subject.slot, subject.at, scope);
  return slot === null ? null : typeOf(slot);
}

function typeOf({ type }: SlotType): ValueType | null {
  return type === null ? null : valueTypeOf(type);
}

function slotAt(name: string, at: Range, scope: ConditionScope): SlotType | null {
  const slot = scope.slot(name);
  if (slot === null) scope.report(at, unknownSlot(name, scope));
  return slot;
}

function checkOperand(
  operand: LocatedOperand,
  subject: LocatedSubject,
  wanted: ValueType | null,
  scope: ConditionScope,
): Operand | null {
  if (operand.kind === "slot") return checkSlotOperand(operand, wanted, scope);
  if (wanted === null) return null;
  const type = valueTypeOfLiteral(operand.value, wanted);
  if (type !== wanted) {
    scope.report(operand.at, mismatch(writtenOf(operand.value), wanted, type));
    return null;
  }
  if (subject.kind !== "slot") return checkConversationValue(subject.kind, operand, scope.report);
  const options = scope.slot(subject.slot)?.options ?? null;
  if (options !== null && !options.has(String(operand.value))) {
    scope.report(operand.at, unknownOption(String(operand.value), subject.slot, options));
    return null;
  }
  return { kind: "literal", value: operand.value };
}

function checkSlotOperand(
  operand: Extract<LocatedOperand, { kind: "slot" }>,
  wanted: ValueType | null,
  scope: ConditionScope,
): Operand | null {
  const slot = scope.slot(operand.slot);
  if (slot === null) {
    scope.report(operand.at, unknownWord(operand.slot, scope));
    return null;
  }
  const type = typeOf(slot);
  if (type === null) return null;
  if (wanted !== null && type !== wanted) {
    scope.report(operand.at, mismatch(operand.slot, wanted, type));
    return null;
  }
  return { kind: "slot", slot: operand.slot };
}

function bareSubject(subject: LocatedSubject): Subject {
  return subject.kind === "slot" ? { kind: "slot", slot: subject.slot } : { kind: subject.kind };
}

function unknownSlot(name: string, scope: ConditionScope): Complaint {
  return error(
    "unknown-slot",
    `Không có ${quote(name)} trong mục cần biết.`,
    didYouMean(name, scope.slotNames(), `Thêm "${name}" vào mục cần biết của luồng.`),
  );
}

function unknownWord(name: string, scope: ConditionScope): Complaint {
  return error(
    "unknown-slot",
    `Từ ${quote(name)} không phải là tên trong mục cần biết.`,
    didYouMean(name, scope.slotNames(), `Nếu là chữ thì viết trong ngoặc kép: "${name}".`),
  );
}

function unknownOption(value: string, slot: string, options: ReadonlySet<string>): Complaint {
  return error(
    "unknown-option",
    `Không có lựa chọn nào cho ${quote(slot)} giá trị ${quote(value)}.`,
    didYouMean(value, options, `Các giá trị có: ${[...options].join(", ")}.`),
  );
}

/** As an editor reads it. */
function writtenOf(value: string | number | boolean): string {
  if (typeof value !== "boolean") return String(value);
  return value ? "có" : "không";
}

function mismatch(value: string, wanted: ValueType, got: ValueType): Complaint {
  return error(
    "type-mismatch",
    `Bên trái là ${TYPE_NAMES[wanted]} mà ${quote(value)} là ${TYPE_NAMES[got]}.`,
    TYPE_REMEDIES[wanted],
  );
}

function orderOf(type: ValueType): Complaint {
  return error(
    "type-mismatch",
    `Không so sánh lớn bé được với ${TYPE_NAMES[type]}.`,
    "Dùng = hoặc != ở đây.",
  );
}

function bareName(subject: LocatedSubject, type: ValueType): Complaint {
  const name = subject.kind === "slot" ? subject.slot : subject.kind;
  return error(
    "bare-condition",
    `Tên ${quote(name)} đứng một mình chưa thành điều kiện.`,
    type === "number" ? `So sánh nó, ví dụ: ${name} >= 60.` : `So sánh nó, ví dụ: ${name} = "…".`,
  );
}

function strayValue(): Complaint {
  return error(
    "bare-condition",
    "Một giá trị đứng một mình chưa thành điều kiện.",
    "Viết tên cần biết ở bên trái, ví dụ: có_lương_hưu = có.",
  );
}
