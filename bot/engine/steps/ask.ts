import type { Slot } from "../../flow/slot.ts";
import type { AskStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { fold } from "../../text/fold.ts";
import { parseSlot } from "../slots/parse-slot.ts";
import { makeButton, sentenceButton } from "../speak/make-button.ts";
import { yearOf } from "../speak/office-hours.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";

/** The buttons under a question: suggested answers, yes and no, and "skip" where it may be left out. */
export function askButtons(turn: Turn, step: AskStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  const answer = (option: string) => ({ kind: "answer", flow, step: step.id, option }) as const;
  const suggested = step.buttons.map((it, index) => makeButton(turn, it.label, answer(`${index}`)));
  const yesNo =
    suggested.length === 0 && slotOf(turn, step)?.type === "yes_no"
      ? [sentenceButton(turn, "yes", answer(YES)), sentenceButton(turn, "no", answer(NO))]
      : [];
  const skip = step.optional ? [sentenceButton(turn, "skip", answer(SKIP))] : [];
  return [...suggested, ...yesNo, ...skip];
}

const YES = "yes";
const NO = "no";
const SKIP = "skip";

/** Takes the citizen's answer: a button, a value of the slot's kind, or (loose) any words for a text. */
export function answerAsk(turn: Turn, step: AskStep, answer: Answer): AnswerOutcome {
  const next = { kind: "step", step: step.next } as const;
  if (answer.kind === "option") return answerButton(turn, step, answer.option);
  if (step.optional && SKIPPING.has(answer.reading.folded)) {
    return { kind: "taken", turn: takeValue(turn, null, null), next };
  }
  const label = askButtons(turn, step).find((it) => fold(it.label) === answer.reading.folded);
  if (label?.action.kind === "answer") return answerButton(turn, step, label.action.option);
  return answerWords(turn, step, answer.reading.text, answer.loose);
}

/** "bỏ qua", "không có" and their like, folded. */
const SKIPPING = new Set(["bo qua", "khong co", "ko co", "khong", "skip", "khong can"]);

function answerButton(turn: Turn, step: AskStep, option: string): AnswerOutcome {
  const next = { kind: "step", step: step.next } as const;
  if (option === SKIP) return { kind: "taken", turn: takeValue(turn, null, null), next };
  if (option === YES || option === NO) {
    return { kind: "taken", turn: takeValue(turn, step.slot, option === YES), next };
  }
  const suggested = step.buttons[Number(option)];
  if (suggested === undefined) return UNFIT_ANSWER;
  return answerWords(turn, step, makeButton(turn, suggested.label, NO_ACTION).label, true);
}

const NO_ACTION = { kind: "command", command: "" } as const;

function answerWords(turn: Turn, step: AskStep, text: string, loose: boolean): AnswerOutcome {
  const slot = slotOf(turn, step);
  if (slot === null) return UNFIT_ANSWER;
  const next = { kind: "step", step: step.next } as const;
  if (slot.type === "text" || slot.type === "choice") {
    return loose ? { kind: "taken", turn: takeValue(turn, step.slot, text), next } : UNFIT_ANSWER;
  }
  const parsed = parseSlot(text, { slot, year: yearOf(turn.tools.now) });
  if (parsed.kind !== "value") return parsed;
  return { kind: "taken", turn: takeValue(turn, step.slot, parsed.value), next };
}

/** What the question fills; a slot that nobody declared is a text of the flow's. */
export function slotOf(turn: Turn, step: AskStep): Slot | null {
  const frame = topFrame(turn);
  if (frame === null) return null;
  const declared = flowOf(turn, frame).slots[step.slot];
  return declared ?? { name: step.slot, type: "text", sensitive: false, keep: "flow" };
}
