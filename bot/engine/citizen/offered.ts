import type { Button } from "../../message/button.ts";
import { fold } from "../../text/fold.ts";
import { isPlaceSaid } from "../../understand/options/is-place-said.ts";
import { CHOICE_ENDS, politeCores } from "../../understand/options/strip-politeness.ts";
import type { Reading, ReadingContext } from "../../understand/reading.ts";
import { sideButtons } from "../side/ask-side.ts";
import { otherWords, waitingButtons, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { press } from "./press.ts";

/** What can be picked by words right now: the side question's answers, the step's, or the last buttons. */
export function offeredOptions(turn: Turn): ReadingContext["options"] {
  const { side } = turn.session;
  // The offer to go on stands beside other things that were shown with it.
  if (side !== null && side.kind !== "resume") return withoutOthers(sideButtons(turn, side));
  const step = waitingStep(turn);
  if (step === null) return withoutOthers(lastButtons(turn));
  if (step.kind === "ask") return [];
  const others = otherWords(step);
  return waitingButtons(turn, step).map((button, index) => ({
    label: button.label,
    also: others[index] ?? [],
  }));
}

function withoutOthers(buttons: readonly Button[]): ReadingContext["options"] {
  return buttons.map((button) => ({ label: button.label, also: [] }));
}

/** The buttons of the last turn, as numbered text would count them. */
function lastButtons(turn: Turn): Button[] {
  return turn.session.lastSaid.flatMap((message) => message.buttons);
}

/** Presses a button of the last turn by its number or label; null when the message is about something else. */
export function pressOffered(turn: Turn, reading: Reading): Turn | null {
  const buttons = lastButtons(turn);
  const button = buttons[reading.option ?? -1];
  if (button === undefined || !isPlainPick(reading, button, buttons.length)) return null;
  return press(turn, button.action);
}

/**
 * Long messages that merely resemble a label are for understanding, not for buttons; the very label or its
 * place in the list is meant however politely it is said ("chọn mục thứ ba đi cháu").
 */
function isPlainPick({ folded, option }: Reading, button: Button, count: number): boolean {
  const words = folded.split(" ");
  if (words.length <= PICK_WORDS) return true;
  const label = fold(button.label);
  return politeCores(words, CHOICE_ENDS).some(
    (core) => core === label || isPlaceSaid(core, option ?? -1, count),
  );
}

const PICK_WORDS = 3;
