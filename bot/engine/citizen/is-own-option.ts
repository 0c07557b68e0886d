import type { WaitingStep } from "../../flow/step.ts";
import { fold, unaccent } from "../../text/fold.ts";
import { CHOICE_ENDS, politeCores } from "../../understand/options/strip-politeness.ts";
import type { Reading } from "../../understand/reading.ts";
import { parseYesNo } from "../slots/parse-yes-no.ts";
import { slotOf } from "../steps/ask.ts";
import { otherWords, waitingButtons } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/**
 * Whether the waiting step itself offers these very words: then they are its answer, even where they are
 * also a command. Words that merely resemble an option stay a command.
 */
export function isOwnOption(turn: Turn, step: WaitingStep, reading: Reading): boolean {
  if (isPlainYes(turn, step, reading)) return true;
  const { folded } = reading;
  const words = [
    ...waitingButtons(turn, step).map(({ label }) => label),
    ...otherWords(step).flat(),
  ];
  const said = step.kind === "ask" ? [folded] : politeCores(folded.split(" "), CHOICE_ENDS);
  return words.some((word) => said.includes(fold(word)));
}

/** "Dung roi" without marks, where a yes is waited for, is "đúng rồi" and not "dừng". */
function isPlainYes(turn: Turn, step: WaitingStep, { text }: Reading): boolean {
  const takesYes =
    step.kind === "guide" || (step.kind === "ask" && slotOf(turn, step)?.type === "yes_no");
  if (!takesYes || unaccent(text) !== text) return false;
  const parsed = parseYesNo(text);
  return parsed.kind === "value" && parsed.value === true;
}
