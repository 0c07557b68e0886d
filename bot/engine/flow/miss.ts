import type { SentenceKey } from "../../flow/sentence.ts";
import type { SlotKind } from "../../flow/slot.ts";
import type { AskStep, ChooseStep, WaitingStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { officerButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import { slotOf } from "../steps/ask.ts";
import { waitingButtons } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";
import { giveUp } from "./give-up.ts";

/** A wrong answer to the waiting step: asked again in other words, or given up when attempts run out. */
export function missAtStep(turn: Turn, step: WaitingStep, kind: "unfit" | "out_of_range"): Turn {
  const misses = (topFrame(turn)?.misses ?? 0) + 1;
  const counted = withTopFrame(turn, { misses });
  const attempts = isAsking(step) ? step.attempts : OWN_ATTEMPTS;
  if (attempts !== null && misses >= attempts) {
    return giveUp(counted, isAsking(step) ? step.onGiveUp : { kind: "officer" }, step.next);
  }
  const offered = misses >= OFFICER_FROM_MISS && attempts !== null ? [officerButton(turn)] : [];
  const buttons: Button[] = [...waitingButtons(counted, step), ...offered];
  return sayText(counted, retryText(counted, step, misses, kind), buttons);
}

/** Steps without an `attempts` of their own ask three times in all, then come the officers. */
const OWN_ATTEMPTS = 3;
/** From the second retry on a way to a person is offered. */
const OFFICER_FROM_MISS = 2;

function isAsking(step: WaitingStep): step is AskStep | ChooseStep {
  return step.kind === "ask" || step.kind === "choose";
}

const KIND_RETRIES = {
  guide: "retry_guide",
  confirm: "retry_confirm",
  quiz: "retry_choice",
  rate: "retry_rate",
} as const satisfies Partial<Record<WaitingStep["kind"], SentenceKey>>;

function retryText(
  turn: Turn,
  step: WaitingStep,
  misses: number,
  kind: "unfit" | "out_of_range",
): string {
  if (!isAsking(step)) return sentence(turn, KIND_RETRIES[step.kind]);
  const own = step.retry[Math.min(misses, step.retry.length) - 1];
  if (own !== undefined) return renderText(turn, own);
  if (step.kind === "choose") return sentence(turn, "retry_choice");
  const plain =
    kind === "out_of_range" ? rangeText(turn, step) : sentence(turn, retryKey(turn, step));
  if (step.examples.length === 0) return plain;
  const examples = step.examples.map((it) => renderText(turn, it)).join(", ");
  return `${plain}\n${sentence(turn, "examples", { "ví dụ": examples })}`;
}

const RETRY_KEYS: Readonly<Record<SlotKind, SentenceKey>> = {
  text: "retry_text",
  number: "retry_number",
  age: "retry_age",
  yes_no: "retry_yes_no",
  choice: "retry_choice",
  phone: "retry_phone",
};

function retryKey(turn: Turn, step: AskStep): SentenceKey {
  return RETRY_KEYS[slotOf(turn, step)?.type ?? "text"];
}

function rangeText(turn: Turn, step: AskStep): string {
  const slot = slotOf(turn, step);
  const least = slot?.min === undefined ? null : String(slot.min);
  const most = slot?.max === undefined ? null : String(slot.max);
  if (least !== null && most !== null) {
    return sentence(turn, "out_of_range", { từ: least, đến: most });
  }
  if (least !== null) return sentence(turn, "too_small", { từ: least });
  if (most !== null) return sentence(turn, "too_large", { đến: most });
  return sentence(turn, retryKey(turn, step));
}
