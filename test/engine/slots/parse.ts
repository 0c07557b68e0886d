import { parseSlot } from "../../../bot/engine/slots/parse-slot.ts";
import type { Slot, SlotKind } from "../../../bot/flow/slot.ts";

const PLACES = {
  communes: ["phường Cửa Nam", "xã Ba Vì"],
  provinces: [
    { name: "Hà Nội", oldNames: [] },
    { name: "Phú Thọ", oldNames: ["Vĩnh Phúc", "Hòa Bình"] },
    { name: "Ninh Bình", oldNames: ["Hà Nam", "Nam Định"] },
  ],
};

/** The value a message has for a slot, or why it has none; today is Monday, 23 November 2026. */
export function parse(type: SlotKind, text: string, bounds: Partial<Slot> = {}) {
  const slot: Slot = { name: "x", type, sensitive: false, keep: "flow", ...bounds };
  const parsed = parseSlot(text, { slot, today: "2026-11-23", places: PLACES });
  return parsed.kind === "value" ? parsed.value : parsed.kind;
}
