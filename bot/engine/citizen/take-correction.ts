import type { SlotValue } from "../../flow/slot.ts";
import { fold } from "../../text/fold.ts";
import { matchOption } from "../../understand/match-option.ts";
import type { Answered } from "../flow/answered.ts";
import { answeredQuestions } from "../flow/answered.ts";
import { answeredValue, printAnswer } from "../flow/answered-value.ts";
import { askSide } from "../side/ask-side.ts";
import { parseSlot } from "../slots/parse-slot.ts";
import { parsingContext } from "../slots/parsing-context.ts";
import { slotLabel } from "../slots/print-slot.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { slotOf } from "../steps/ask.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import type { Correction } from "./read-correction.ts";
import { readCorrection } from "./read-correction.ts";

/**
 * Takes "à không, 78 mới đúng": finds the newest answer that could have been this, reads old and new
 * back and asks. Null when the words correct nothing, or no answer given so far could be meant.
 */
export function takeCorrection(turn: Turn, text: string): Turn | null {
  const correction = readCorrection(text);
  if (correction === null) return null;
  for (const answered of answeredQuestions(turn)) {
    if (!isMeant(turn, answered, correction)) continue;
    const value = readAs(turn, answered, correction.value);
    // "À không, chưa có" where a yes or no is waited for is that.
    if (typeof value === "boolean" && waitsForYesNo(turn)) continue;
    if (value === null || value === answeredValue(turn, answered)) continue;
    return askToCorrect(turn, answered, value);
  }
  return null;
}

function waitsForYesNo(turn: Turn): boolean {
  const step = waitingStep(turn);
  return step?.kind === "ask" && slotOf(turn, step)?.type === "yes_no";
}

/** Whether what they say was wrong is this answer's name or its value. */
function isMeant(turn: Turn, answered: Answered, { about }: Correction): boolean {
  const { slot } = answered.step;
  if (about === null || slot === null) return true;
  const said = ` ${fold(about)} `;
  if (said.includes(` ${fold(slotLabel(slot))} `)) return true;
  const old = answeredValue(turn, answered);
  return old !== undefined && readAs(turn, answered, about) === old;
}

/** The new value, where it clearly is one of this question's kind. */
function readAs(turn: Turn, { step, frame }: Answered, words: string): SlotValue | null {
  if (step.kind === "choose") {
    const options = step.options.map(({ label, also }) => ({
      label: renderText(turn, label),
      also,
    }));
    return step.options[matchOption(words, options) ?? -1]?.value ?? null;
  }
  const slot = turn.library.flows.get(frame.flow)?.slots[step.slot];
  if (slot === undefined) return null;
  const parsed = parseSlot(words, parsingContext(turn, slot));
  return parsed.kind === "value" ? parsed.value : null;
}

function askToCorrect(turn: Turn, answered: Answered, value: SlotValue): Turn {
  const { step, frame } = answered;
  const renewed = printAnswer(turn, answered, value);
  // A choice that only leads somewhere is kept nowhere: there is no old value to read back.
  const text =
    step.slot === null
      ? sentence(turn, "correct_branch", { mới: renewed })
      : sentence(turn, "correct_confirm", {
          mục: slotLabel(step.slot),
          cũ: printAnswer(turn, answered, answeredValue(turn, answered)),
          mới: renewed,
        });
  const matter = { kind: "correct", flow: frame.flow, step: step.id, value } as const;
  return askSide(withSession(turn, { misses: 0 }), matter, text);
}
