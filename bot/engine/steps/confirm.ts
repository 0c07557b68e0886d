import type { Flow } from "../../flow/flow.ts";
import type { ConfirmStep } from "../../flow/step.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Button, ButtonAction } from "../../message/button.ts";
import { fold } from "../../text/fold.ts";
import { markAnswer } from "../flow/checkpoint.ts";
import { parseYesNo } from "../slots/parse-yes-no.ts";
import { printSlot, slotLabel } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { officerButton, sentenceButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { say, saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withTopFrame } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";

/** The answers read back, or the question which of them is wrong. */
export function confirmMessage(turn: Turn, step: ConfirmStep): BotMessage {
  const buttons = confirmButtons(turn, step);
  if (isWhich(turn)) return { text: sentence(turn, "confirm_which"), buttons, attachments: [] };
  const question =
    step.question === null ? sentence(turn, "confirm_question") : renderText(turn, step.question);
  const lines = step.slots.map((name) => `- ${slotLabel(name)}: ${shownValue(turn, name)}`);
  return { text: [question, ...lines].join("\n"), buttons, attachments: [] };
}

export function confirmButtons(turn: Turn, step: ConfirmStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  const answer = (option: string): ButtonAction => ({
    kind: "answer",
    flow,
    step: step.id,
    option,
  });
  if (!isWhich(turn)) {
    return [
      sentenceButton(turn, "confirm_right", answer("right")),
      sentenceButton(turn, "confirm_fix", answer("fix")),
    ];
  }
  return correctable(turn, step).map((name) => ({
    label: slotLabel(name),
    action: answer(`slot.${name}`),
  }));
}

/** Words for "Đúng rồi" and "Sửa"; here they win over the command of the same words. */
export const CONFIRM_WORDS: readonly (readonly string[])[] = [
  ["đúng", "chuẩn", "chính xác", "xác nhận"],
  ["sửa lại", "sửa giúp", "chưa đúng", "sai rồi", "nhầm rồi", "correct"],
];

/** "Right" goes on, "wrong" asks which one; the one is asked again and the rest stays. */
export function answerConfirm(turn: Turn, step: ConfirmStep, answer: Answer): AnswerOutcome {
  const move = moveOf(turn, step, answer);
  if (move === null) return UNFIT_ANSWER;
  if (move === "right") {
    const taken = withTopFrame(takeValue(turn, null, null), { confirm: "all" });
    return { kind: "taken", turn: taken, next: { kind: "step", step: step.next } };
  }
  if (move !== "fix") return correct(turn, step, move.slice("slot.".length));
  const [only, ...others] = correctable(turn, step);
  if (only === undefined) return stay(offerOfficer(turn));
  if (others.length === 0) return correct(turn, step, only);
  const asking = withTopFrame(markAnswer(turn), { confirm: "which", misses: 0 });
  return stay(say(asking, confirmMessage(asking, step)));
}

function isWhich(turn: Turn): boolean {
  return topFrame(turn)?.confirm === "which";
}

function shownValue(turn: Turn, name: string): string {
  const value = slotsOf(turn)[name];
  if (value === undefined) return sentence(turn, "confirm_empty");
  return printSlot(turn, name, value, renderText);
}

function moveOf(turn: Turn, step: ConfirmStep, answer: Answer): string | null {
  const buttons = confirmButtons(turn, step);
  if (answer.kind === "option") return optionIn(buttons, (option) => option === answer.option);
  if (answer.kind !== "text") return null;
  const { reading } = answer;
  const picked = buttons[reading.option ?? -1];
  if (picked?.action.kind === "answer") return picked.action.option;
  const named = correctable(turn, step).find((name) =>
    [`sua ${fold(slotLabel(name))}`, `sai ${fold(slotLabel(name))}`].includes(reading.folded),
  );
  if (named !== undefined) return `slot.${named}`;
  const parsed = parseYesNo(reading.text);
  if (isWhich(turn) || parsed.kind !== "value") return null;
  return parsed.value === true ? "right" : "fix";
}

function optionIn(buttons: readonly Button[], wanted: (option: string) => boolean): string | null {
  const found = buttons.find(({ action }) => action.kind === "answer" && wanted(action.option));
  return found?.action.kind === "answer" ? found.action.option : null;
}

/** The slots that some step of this flow can ask again. */
function correctable(turn: Turn, step: ConfirmStep): readonly string[] {
  const frame = topFrame(turn);
  if (frame === null) return [];
  const flow = flowOf(turn, frame);
  return step.slots.filter((name) => fillerOf(flow, name) !== null);
}

/** The step that fills a slot: its question, else the call that brings it. */
function fillerOf(flow: Flow, name: string): string | null {
  const steps = [...flow.steps.values()];
  const asking = steps.find(
    (it) => (it.kind === "ask" || it.kind === "choose") && it.slot === name,
  );
  const calling = steps.find(
    (it) => it.kind === "call" && it.receive.some(({ slot }) => slot === name),
  );
  return (asking ?? calling)?.id ?? null;
}

function correct(turn: Turn, step: ConfirmStep, name: string): AnswerOutcome {
  const frame = topFrame(turn);
  const filler = frame === null ? null : fillerOf(flowOf(turn, frame), name);
  if (frame === null || filler === null) return UNFIT_ANSWER;
  const asking = withTopFrame(markAnswer(turn), {
    correcting: step.id,
    confirm: "all",
    inherited: frame.inherited.filter((it) => it !== name),
  });
  return { kind: "taken", turn: asking, next: { kind: "step", step: filler } };
}

function offerOfficer(turn: Turn): Turn {
  return saySentence(turn, "offer_officer", {}, [officerButton(turn)]);
}

function stay(turn: Turn): AnswerOutcome {
  return { kind: "taken", turn, next: { kind: "wait" } };
}
