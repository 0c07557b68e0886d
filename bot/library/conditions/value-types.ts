import type { SlotKind } from "../../flow/slot.ts";

/** What a condition knows of a slot. */
export type SlotType = {
  readonly type: SlotKind;
  readonly min: number | null;
  readonly max: number | null;
  /** Values that some option gives a choice slot; null where they cannot be known. */
  readonly options: ReadonlySet<string> | null;
};

/** What values of a slot are to a comparison. */
export type ValueType = "text" | "number" | "flag";

export function valueTypeOf(kind: SlotKind): ValueType {
  return VALUE_TYPES[kind];
}

export function valueTypeOfLiteral(value: string | number | boolean): ValueType {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "flag" : "text";
}

export const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  text: "chữ",
  number: "số",
  flag: "có/không",
};

const VALUE_TYPES: Readonly<Record<SlotKind, ValueType>> = {
  text: "text",
  number: "number",
  age: "number",
  yes_no: "flag",
  choice: "text",
  phone: "text",
};
