import type { SentenceKey } from "../../flow/sentence.ts";
import type { Slot, SlotKind } from "../../flow/slot.ts";
import type { AskStep, ChooseStep, WaitingStep } from "../../flow/step.ts";
import type { Misfit } from "../slots/parsed.ts";
import { printValue } from "../slots/print-slot.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { slotOf } from "../steps/ask.ts";
import type { Turn } from "../turn.ts";

/**
 * What is said after the wrong answer number `misses`: why it cannot be taken, where that is known, and the
 * question in other words.
 */
export function retryText(turn: Turn, step: WaitingStep, misses: number, misfit: Misfit): string {
  if (!isAsking(step)) return sentence(turn, KIND_RETRIES[step.kind]);
  if (misfit.kind === "refused") return sentence(turn, misfit.because);
  const own = step.retry[Math.min(misses, step.retry.length) - 1];
  if (own !== undefined) return renderText(turn, own);
  if (step.kind === "choose") return sentence(turn, "retry_choice");
  const slot = slotOf(turn, step);
  const range = misfit.kind === "out_of_range" && slot !== null ? rangeText(turn, slot) : null;
  const plain = range ?? sentence(turn, RETRY_KEYS[slot?.type ?? "text"]);
  if (step.examples.length === 0) return plain;
  const examples = step.examples.map((it) => renderText(turn, it)).join(", ");
  return `${plain}\n${sentence(turn, "examples", { "ví dụ": examples })}`;
}

export function isAsking(step: WaitingStep): step is AskStep | ChooseStep {
  return step.kind === "ask" || step.kind === "choose";
}

const KIND_RETRIES = {
  guide: "retry_guide",
  confirm: "retry_confirm",
  quiz: "retry_choice",
  rate: "retry_rate",
} as const satisfies Partial<Record<WaitingStep["kind"], SentenceKey>>;

const RETRY_KEYS: Readonly<Record<SlotKind, SentenceKey>> = {
  text: "retry_text",
  number: "retry_number",
  age: "retry_age",
  money: "retry_money",
  date: "retry_date",
  yes_no: "retry_yes_no",
  choice: "retry_choice",
  name: "retry_name",
  phone: "retry_phone",
  citizen_id: "retry_citizen_id",
  dossier: "retry_dossier",
  bank_account: "retry_bank_account",
  commune: "retry_commune",
  url: "retry_url",
  image: "retry_image",
  location: "retry_location",
};

/** Days are early or late, numbers small or large. */
const RANGE_KEYS = {
  day: { both: "date_out_of_range", min: "date_too_early", max: "date_too_late" },
  number: { both: "out_of_range", min: "too_small", max: "too_large" },
} as const;

function rangeText(turn: Turn, slot: Slot): string | null {
  const { min, max } = slot;
  const keys = RANGE_KEYS[slot.type === "date" ? "day" : "number"];
  const bounds = {
    ...(min === undefined ? {} : { từ: printValue(turn, slot.type, min, renderText) }),
    ...(max === undefined ? {} : { đến: printValue(turn, slot.type, max, renderText) }),
  };
  if (min !== undefined && max !== undefined) return sentence(turn, keys.both, bounds);
  if (min !== undefined) return sentence(turn, keys.min, bounds);
  return max === undefined ? null : sentence(turn, keys.max, bounds);
}
