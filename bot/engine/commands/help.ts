import { askAgain } from "../flow/ask-again.ts";
import { menuButton, officerButton } from "../speak/make-button.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/** What can be said now, in three lines; in the middle of a question that question follows. */
export function help(turn: Turn): Turn {
  const buttons = [menuButton(turn), officerButton(turn)];
  if (waitingStep(turn) === null) return saySentence(turn, "help", {}, buttons);
  return askAgain(saySentence(turn, "help_waiting", {}, buttons), { bridge: false });
}
