import type { Slot, SlotKind } from "../../flow/slot.ts";
import { SLOT_KINDS } from "../../flow/slot.ts";
import { SLOT_KIND_WORDS } from "../keywords/slots.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote, warning } from "../report.ts";
import type { SlotInput } from "../schemas/flow-schema.ts";
import { slotSchema } from "../schemas/flow-schema.ts";
import { parsePart } from "../schemas/parse-part.ts";
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
    checkName(document, name);
    const input = parsePart(slotSchema, { document, path, value });
    checkRange(document, name, input);
    drafts.set(name, toSlot(document, name, input));
  }
  return drafts;
}

function toSlot(document: SourceDocument, name: string, input: SlotInput): Slot {
  return {
    name,
    type: supportedKind(document, name, input?.type ?? "text"),
    ...(input?.min === undefined ? {} : { min: input.min }),
    ...(input?.max === undefined ? {} : { max: input.max }),
    sensitive: input?.sensitive ?? false,
    keep: input?.keep ?? "flow",
  };
}

function supportedKind(document: SourceDocument, name: string, kind: string): SlotKind {
  const supported = SLOT_KINDS.find((known) => known === kind);
  if (supported !== undefined) return supported;
  const word = Object.entries(SLOT_KIND_WORDS).find(([key]) => key === kind)?.[1] ?? kind;
  complain(
    document,
    ["slots", name, "type"],
    error(
      "kind-not-supported",
      `Kiểu "${document.language === "en" ? kind : word}" chưa dùng được ở bản này.`,
      "Tạm dùng kiểu văn bản, hoặc chờ bản sau.",
    ),
  );
  return "text";
}

function checkName(document: SourceDocument, name: string): void {
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
  } else if (!SLOT_NAME.test(name)) {
    complainAboutKey(
      document,
      ["slots", name],
      error(
        "bad-slot-name",
        `Tên ${quote(name)} có ký tự không dùng được.`,
        `Chỉ dùng chữ, chữ số và dấu gạch dưới: "${name.replace(/[^\p{L}\p{N}]+/gu, "_")}".`,
      ),
    );
  }
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
  if (bounded !== false && type !== "number" && type !== "age" && type !== "money") {
    complainAboutKey(
      document,
      ["slots", name, bounded],
      warning(
        "range-not-for-kind",
        "Khoảng từ … đến … chỉ có nghĩa với số và tuổi.",
        "Bỏ dòng này, hoặc đổi kiểu thành số hay tuổi.",
      ),
    );
  }
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
