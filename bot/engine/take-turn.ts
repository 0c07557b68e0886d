import type { Library } from "../library/library.ts";
import type { Happening } from "../message/happening.ts";
import { beginTurn } from "./begin-turn.ts";
import { takeCitizen } from "./citizen/take-citizen.ts";
import { eraseHeld } from "./commands/erase.ts";
import { finishTurn } from "./finish-turn.ts";
import { caseCloses, officerClaims, officerReplies } from "./handover/officer-events.ts";
import { personSpeaks } from "./handover/person-speaks.ts";
import { lookUpFinished } from "./look-ups/look-up-events.ts";
import type { Session } from "./session.ts";
import { OUTSIDE_MS } from "./session.ts";
import { fireTimer } from "./timers/fire-timer.ts";
import { mapFrames, timerEffects, withoutReminders } from "./timers/keep-timers.ts";
import type { Turn, TurnTools } from "./turn.ts";
import { withEffect, withSession } from "./turn.ts";
import type { TurnInput, TurnResult } from "./turn-result.ts";

/**
 * Takes one thing that happened in a conversation and returns what follows: the next session and what
 * the world is to do. Pure and total: the same arguments give the same result, and every happening has one.
 */
export function takeTurn(
  library: Library,
  session: Session | null,
  input: TurnInput,
  tools: TurnTools,
): TurnResult {
  const turn = take(beginTurn(library, session, input, tools), input.happening);
  const finished = finishTurn(quietWhilePersonSpeaks(turn), input.happening);
  const timers = timerEffects(session, finished.session);
  return { ...finished, effects: [...finished.effects, ...timers] };
}

function take(turn: Turn, happening: Happening): Turn {
  switch (happening.kind) {
    case "citizen_wrote":
    case "citizen_tapped":
    case "citizen_sent_media":
    case "citizen_sent_location":
    case "citizen_opened":
      return takeCitizen(turn, happening);
    case "officer_claimed":
      return officerClaims(turn, happening);
    case "officer_replied":
      return officerReplies(turn, happening);
    case "case_closed":
      return caseCloses(turn, happening);
    case "scam_reviewed":
      return withEffect(turn, { type: "record", fact: happening });
    case "answered_outside":
      return withSession(turn, { outsideUntil: turn.tools.now + OUTSIDE_MS });
    case "erasure_ordered":
      return eraseHeld(turn);
    case "timer_fired":
      return fireTimer(turn, happening.timer);
    case "look_up_finished":
      return lookUpFinished(turn, happening.id, happening.result);
  }
}

/** Where a person takes over, the bot reminds of nothing any more. */
function quietWhilePersonSpeaks(turn: Turn): Turn {
  if (!personSpeaks(turn.session, turn.tools.now)) return turn;
  return { ...turn, session: mapFrames(turn.session, withoutReminders) };
}
