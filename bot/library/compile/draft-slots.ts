import type { Slot, SlotKind } from "../../flow/slot.ts";
import { exactPositions } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote, warning } from "../report.ts";
import type { SlotInput } from "../schemas/flow-schema.ts";
import { slotSchema } from "../schemas/flow-schema.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { isCalendarDate } from "./is-calendar-date.ts";
import { complain, complainAboutKey } from "./world.ts";

export type DraftSlots = ReadonlyMap<string, Slot>;

/** Reads the slots a flow declares; a broken one counts as a text, so that its uses still resolve. */
export function draftSlots(
  document: SourceDocument,
  slots: Readonly<Record<string, unknown>>,
): DraftSlots {
  const drafts = new Map<string, Slot>();
  for (const [name, value] of Object.entries(slots)) {
    const path = ["slots", name];
    const right = checkName(document, name);
    const input = parsePart(slotSchema, { document, path, value });
    checkRange(document, name, input);
    if (!drafts.has(right)) drafts.set(right, toSlot(right, input));
  }
  return drafts;
}

function toSlot(name: string, input: SlotInput): Slot {
  return {
    name,
    type: input?.type ?? "text",
    ...(input?.min === undefined ? {} : { min: input.min }),
    ...(input?.max === undefined ? {} : { max: input.max }),
    sensitive: input?.sensitive ?? false,
    keep: input?.keep ?? "flow",
  };
}

/** The name as it should be written. */
function checkName(document: SourceDocument, name: string): string {
  if (RESERVED.has(name)) {
    complainAboutKey(
      document,
      ["slots", name],
      error(
        "reserved-slot-name",
        `Tên ${quote(name)} là một từ của điều kiện.`,
        "Đặt tên khác, ví dụ thêm một chữ sau dấu gạch dưới.",
      ),
    );
    return name;
  }
  if (SLOT_NAME.test(name)) return name;
  const right = name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^\d/u, "_$&");
  complainAboutKey(
    document,
    ["slots", name],
    error(
      "bad-slot-name",
      `Tên ${quote(name)} có ký tự không dùng được.`,
      `Chỉ dùng chữ, chữ số và dấu gạch dưới: "${right}".`,
    ),
  );
  return right;
}

function checkRange(document: SourceDocument, name: string, input: SlotInput): void {
  if (input === null) return;
  const { min, max, type } = input;
  if (min !== undefined && max !== undefined && min > max) {
    complain(
      document,
      ["slots", name, "max"],
      error(
        "bad-range",
        `Khoảng từ ${quote(String(min))} đến ${quote(String(max))} không có số nào.`,
        "Viết số nhỏ ở trước, số lớn ở sau.",
      ),
    );
  }
  const bounded = min === undefined ? max !== undefined && "max" : "min";
  if (bounded === false) return;
  const written = exactPositions(document.positions, ["slots", name, "type"]);
  if (written?.refused === true) return;
  const wanted = BOUNDS[type ?? "text"];
  if (wanted === undefined) {
    complainAboutKey(document, ["slots", name, bounded], NOT_FOR_KIND);
    return;
  }
  for (const [key, value] of Object.entries({ min, max })) {
    if (value === undefined || fitsBound(value, wanted)) continue;
    complain(document, ["slots", name, key], wrongBound(String(value), wanted));
  }
}

/** Kinds whose values lie between two others, and how those are written. */
const BOUNDS: Readonly<Partial<Record<SlotKind, "number" | "string">>> = {
  number: "number",
  age: "number",
  money: "number",
  date: "string",
};

const NOT_FOR_KIND = warning(
  "range-not-for-kind",
  "Khoảng từ … đến … chỉ có nghĩa với số, tuổi, số tiền và ngày.",
  "Bỏ dòng này, hoặc đổi kiểu thành một trong các kiểu ấy.",
);

function fitsBound(value: number | string, wanted: "number" | "string"): boolean {
  return typeof value === wanted && (typeof value === "number" || isCalendarDate(value));
}

function wrongBound(value: string, wanted: "number" | "string") {
  return error(
    "wrong-bound",
    `Giới hạn ${quote(value)} không hợp với kiểu này.`,
    wanted === "number" ? "Viết một số, ví dụ 120." : "Viết một ngày, ví dụ 2026-12-31.",
  );
}

const SLOT_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const RESERVED: ReadonlySet<string> = new Set([
  "và",
  "hoặc",
  "không",
  "thuộc",
  "có",
  "đúng",
  "sai",
  "kênh",
  "and",
  "or",
  "not",
  "in",
  "known",
  "true",
  "false",
  "channel",
  "audience",
  "locale",
  "office_open",
]);
