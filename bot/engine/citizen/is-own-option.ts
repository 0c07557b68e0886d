import type { WaitingStep } from "../../flow/step.ts";
import { fold } from "../../text/fold.ts";
import { CHOICE_ENDS, politeCores } from "../../understand/options/strip-politeness.ts";
import type { Reading } from "../../understand/reading.ts";
import { otherWords, waitingButtons } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/**
 * Whether the waiting step itself offers these very words: then they are its answer, even where they are
 * also a command. Words that merely resemble an option stay a command.
 */
export function isOwnOption(turn: Turn, step: WaitingStep, { folded }: Reading): boolean {
  const words = [
    ...waitingButtons(turn, step).map(({ label }) => label),
    ...otherWords(step).flat(),
  ];
  const said = step.kind === "ask" ? [folded] : politeCores(folded.split(" "), CHOICE_ENDS);
  return words.some((word) => said.includes(fold(word)));
}
