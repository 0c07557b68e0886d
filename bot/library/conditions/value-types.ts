import type { SlotKind } from "../../flow/slot.ts";
import { isCalendarDate } from "../compile/is-calendar-date.ts";

/** What a condition knows of a slot. */
export type SlotType = {
  /** null: written in a way that cannot be read, which is complained about where it stands. */
  readonly type: SlotKind | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Values that some option gives a choice slot; null where they cannot be known. */
  readonly options: ReadonlySet<string> | null;
};

/** A bound that numbers are compared with; a day's is none. */
export function numericBound(bound: number | string | undefined): number | null {
  return typeof bound === "number" ? bound : null;
}

/** What values of a slot are to a comparison. */
export type ValueType = "text" | "number" | "flag" | "date";

export function valueTypeOf(kind: SlotKind): ValueType {
  return VALUE_TYPES[kind];
}

/** A literal's own type; a day is written as a text. */
export function valueTypeOfLiteral(value: string | number | boolean, wanted: ValueType): ValueType {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "flag";
  return wanted === "date" && isCalendarDate(value) ? "date" : "text";
}

export const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  text: "chữ",
  number: "số",
  flag: "có/không",
  date: "ngày",
};

/** How a value of each type is written. */
export const TYPE_REMEDIES: Readonly<Record<ValueType, string>> = {
  number: "Viết một số, không có ngoặc kép.",
  text: 'Đặt giá trị trong ngoặc kép "…".',
  flag: "Viết có hoặc không.",
  date: 'Viết ngày trong ngoặc kép, ví dụ "2026-12-31".',
};

const VALUE_TYPES: Readonly<Record<SlotKind, ValueType>> = {
  text: "text",
  number: "number",
  age: "number",
  money: "number",
  date: "date",
  yes_no: "flag",
  choice: "text",
  name: "text",
  phone: "text",
  citizen_id: "text",
  dossier: "text",
  bank_account: "text",
  commune: "text",
  url: "text",
  image: "text",
  location: "text",
};
