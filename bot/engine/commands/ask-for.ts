import { showMenu } from "../citizen/show-menu.ts";
import type { Answered } from "../flow/answered.ts";
import { answeredQuestions } from "../flow/answered.ts";
import { askAgain } from "../flow/ask-again.ts";
import { reopen } from "../flow/reopen.ts";
import { switchPerson } from "../slots/switch-person.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/** The citizen asks for somebody else: questions are about that person from now on. */
export function askForOther(turn: Turn): Turn {
  return toldWithQuestion(saySentence(askAbout(turn, true), "proxy_on"));
}

/** The citizen asks for themselves again. */
export function askForSelf(turn: Turn): Turn {
  return toldWithQuestion(saySentence(askAbout(turn, false), "proxy_off"));
}

/** A question that was passed over because its answer was kept of the other person is asked first. */
function askAbout(turn: Turn, proxy: boolean): Turn {
  const switched = switchPerson(turn, proxy);
  const [before, after] = [slotsOf(turn), slotsOf(switched)];
  const unknown = ({ frame, step: { slot } }: Answered) =>
    frame.flow === turn.session.frames.at(-1)?.flow &&
    slot !== null &&
    before[slot] !== undefined &&
    after[slot] === undefined;
  const passedOver = answeredQuestions(switched).findLast(unknown);
  return passedOver === undefined ? switched : reopen(switched, passedOver);
}

/** What waits is asked once more, in its new words; where nothing does, the menu follows. */
export function toldWithQuestion(turn: Turn): Turn {
  if (waitingStep(turn) === null) return showMenu(turn, "menu");
  return askAgain(turn, { bridge: false });
}
