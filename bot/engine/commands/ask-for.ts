import { showMenu } from "../citizen/show-menu.ts";
import { askAgain } from "../flow/ask-again.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withManner } from "../turn.ts";

/** The citizen asks for somebody else: questions are about that person from now on. */
export function askForOther(turn: Turn): Turn {
  return toldWithQuestion(saySentence(withManner(turn, { proxy: true }), "proxy_on"));
}

/** The citizen asks for themselves again. */
export function askForSelf(turn: Turn): Turn {
  return toldWithQuestion(saySentence(withManner(turn, { proxy: false }), "proxy_off"));
}

/** What waits is asked once more, in its new words; where nothing does, the menu follows. */
export function toldWithQuestion(turn: Turn): Turn {
  if (waitingStep(turn) === null) return showMenu(turn, "menu");
  return askAgain(turn, { bridge: false });
}
