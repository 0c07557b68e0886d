import type { SlotValue } from "../../flow/slot.ts";
import type { Text } from "../../flow/text.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";

/**
 * A slot as a citizen may read it: the label of a choice, yes or no as words, a sensitive one masked.
 * `render` turns the label's text into words.
 */
export function printSlot(
  turn: Turn,
  name: string,
  value: SlotValue,
  render: (turn: Turn, text: Text) => string,
): string {
  const frame = topFrame(turn);
  const flow = frame === null ? null : flowOf(turn, frame);
  if (flow?.slots[name]?.sensitive === true) return maskValue(String(value));
  const { sentences } = turn.library;
  if (typeof value === "boolean") return render(turn, value ? sentences.yes : sentences.no);
  for (const step of flow?.steps.values() ?? []) {
    if (step.kind !== "choose" || step.slot !== name) continue;
    const option = step.options.find((it) => it.value === value);
    if (option !== undefined) return render(turn, option.label);
  }
  return String(value);
}

/** A slot's name as a heading: "nơi_nhận" → "Nơi nhận". */
export function slotLabel(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Hides all but the last three characters. */
export function maskValue(value: string): string {
  return "•".repeat(Math.max(value.length - 3, 3)) + (value.length > 3 ? value.slice(-3) : "");
}
