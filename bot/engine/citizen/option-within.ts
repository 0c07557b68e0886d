import type { WaitingStep } from "../../flow/step.ts";
import { fold } from "../../text/fold.ts";
import { otherWords, waitingButtons } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/**
 * The option that stands within a short sentence ("bà dùng máy Samsung"), before the sentence counts as a
 * miss. Null where none does, where two do, or where a word may turn its meaning.
 */
export function optionWithin(turn: Turn, step: WaitingStep, folded: string): string | null {
  const words = folded.split(" ");
  if (words.length > MOST_WORDS || words.some((word) => TURNING.has(word))) return null;
  const others = otherWords(step);
  const found = waitingButtons(turn, step).flatMap(({ label, action }, index) => {
    const said = [label, ...(others[index] ?? [])].map(fold);
    const stands = said.some(
      (it) => it.length >= LEAST_LENGTH && ` ${folded} `.includes(` ${it} `),
    );
    return stands && action.kind === "answer" ? [action.option] : [];
  });
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

const MOST_WORDS = 12;
/** "Có" and "không" stand in half of all sentences. */
const LEAST_LENGTH = 4;
const TURNING: ReadonlySet<string> = new Set(
  "khong ko chua chang dung gi sao nao bao may ai hay hoac not what how why or".split(" "),
);
