import type { CitizenHappening } from "../../message/happening.ts";
import { understand } from "../../understand/understand.ts";
import { sayNext } from "../commands/speak-slowly.ts";
import { askAgain } from "../flow/ask-again.ts";
import { personSpeaks } from "../handover/person-speaks.ts";
import { askSide } from "../side/ask-side.ts";
import { resumeButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withSession, withTrail } from "../turn.ts";
import { greet } from "./act-on.ts";
import { countTurn, isOverLimit } from "./count-turn.ts";
import { press } from "./press.ts";
import { readWords } from "./read-words.ts";
import { renewButton } from "./renew-button.ts";
import { showMenu } from "./show-menu.ts";
import { takeMedia, takeSent } from "./take-media.ts";
import { takeReserved } from "./take-reserved.ts";
import { takeText } from "./take-text.ts";
import { wantsNext } from "./wants-next.ts";

/** Takes what a citizen did. */
export function takeCitizen(before: Turn, happening: CitizenHappening): Turn {
  const turn = countTurn(before, happening);
  const { session, tools } = turn;
  if (personSpeaks(session, tools.now) || isOverLimit(turn)) return takeReserved(turn, happening);
  if (wantsNext(session, happening)) {
    const decision = happening.kind === "citizen_wrote" ? "command" : null;
    return withTrail(sayNext(turn, session.unsaid), { decision });
  }
  const heard = withSession(turn, { unsaid: [] });
  const moved = turn.upkeep.moved === null ? null : tellMove(heard, happening);
  const taken = moved ?? dispatch(heard, happening);
  return turn.upkeep.folded ? offerToResume(taken) : taken;
}

function dispatch(turn: Turn, happening: CitizenHappening): Turn {
  switch (happening.kind) {
    case "citizen_wrote": {
      const text = readWords(happening.text);
      return text === "" ? takeMedia(turn, "sticker") : takeText(turn, text);
    }
    case "citizen_tapped":
      return press(turn, renewButton(turn, happening));
    case "citizen_sent_media":
      return takeSent(turn, { kind: happening.media, value: happening.url ?? happening.media });
    case "citizen_sent_location":
      return takeSent(turn, {
        kind: "location",
        value: `${happening.latitude},${happening.longitude}`,
      });
    case "citizen_opened":
      return greet(turn);
  }
}

/**
 * A newer library moved the place: one sentence. An answer meant for the old question is not taken for
 * another one; commands and emergencies are.
 */
function tellMove(turn: Turn, happening: CitizenHappening): Turn {
  const told = saySentence(turn, turn.upkeep.moved === "home" ? "flow_removed" : "library_changed");
  if (turn.upkeep.moved === "renamed" || isDirective(turn, happening)) {
    return dispatch(told, happening);
  }
  return waitingStep(told) === null ? showMenu(told, "menu") : askAgain(told, { bridge: false });
}

function isDirective(turn: Turn, happening: CitizenHappening): boolean {
  if (happening.kind === "citizen_tapped") return happening.action.kind !== "answer";
  if (happening.kind !== "citizen_wrote") return false;
  const reading = understand(turn.library.model, readWords(happening.text), { options: [] });
  return reading.emergency || reading.command !== null;
}

/**
 * Back after more than a day: the unfinished work is offered, unless something else was begun. Before "A hay
 * B?" only as a button, for one question at a time is asked.
 */
function offerToResume(turn: Turn): Turn {
  const { side, unfinished } = turn.session;
  const flow = turn.library.flows.get(unfinished[0]?.frames[0]?.flow ?? "");
  if (flow === undefined || waitingStep(turn) !== null) return turn;
  const offer = { việc: renderText(turn, flow.title) };
  if (side === null)
    return askSide(turn, { kind: "resume" }, sentence(turn, "resume_offer", offer));
  if (side.kind !== "clarify") return turn;
  const offered = saySentence({ ...turn, said: [] }, "resume_offer", offer, [resumeButton(turn)]);
  return { ...turn, said: [...offered.said, ...turn.said] };
}
