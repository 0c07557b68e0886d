import type { Flow } from "../../flow/flow.ts";
import type { Slot, SlotKind, SlotValue } from "../../flow/slot.ts";
import { isSensitive } from "../../flow/slot.ts";
import type { Text } from "../../flow/text.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";

/**
 * A slot as a citizen may read it: the label of a choice, yes or no as words, a sensitive one masked.
 * `render` turns the label's text into words.
 */
export function printSlot(turn: Turn, name: string, value: SlotValue, render: Render): string {
  const frame = topFrame(turn);
  const flow = frame === null ? null : flowOf(turn, frame);
  const slot = flow?.slots[name];
  if (isSensitive(slot)) return maskValue(String(value));
  const words = wordsFor(turn, slot, value) ?? labelOf(flow, name, value);
  if (words !== null) return render(turn, words);
  return printValue(turn, slot?.type ?? "text", value, render);
}

/** Turns a text into words; `params` fill what only that text has in braces. */
export type Render = (
  turn: Turn,
  text: Text,
  options?: { readonly params?: Readonly<Record<string, string>> },
) => string;

/** Values that are said in words of the bot's own. */
function wordsFor(turn: Turn, slot: Slot | undefined, value: SlotValue): Text | null {
  const { sentences } = turn.library;
  if (typeof value === "boolean") return value ? sentences.yes : sentences.no;
  if (slot?.type === "image") return sentences.sent_image;
  return slot?.type === "location" && IS_POINT.test(String(value)) ? sentences.sent_location : null;
}

/** The label of the option that gives this value. */
function labelOf(flow: Flow | null, name: string, value: SlotValue): Text | null {
  for (const step of flow?.steps.values() ?? []) {
    if (step.kind !== "choose" || step.slot !== name) continue;
    const option = step.options.find((it) => it.value === value);
    if (option !== undefined) return option.label;
  }
  return null;
}

const IS_POINT = /^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/;

/** A value as it is written here: 2500000 → "2.500.000 đồng", 1950-03-05 → "05/03/1950". */
export function printValue(turn: Turn, kind: SlotKind, value: SlotValue, render: Render): string {
  const plain = String(value);
  if (kind === "money" && typeof value === "number") {
    const mark = turn.session.locale === "vi" ? "." : ",";
    const grouped = plain.replace(/\B(?=(?:\d{3})+(?!\d))/g, mark);
    return render(turn, turn.library.sentences.money, { params: { số: grouped } });
  }
  const day = kind === "date" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) : null;
  return day === null ? plain : `${day[3]}/${day[2]}/${day[1]}`;
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
