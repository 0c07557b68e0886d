import type { CommandId } from "../../flow/command.ts";
import { isCommand } from "../../flow/command.ts";
import type { CitizenHappening } from "../../message/happening.ts";
import { fold } from "../../text/fold.ts";
import { understand } from "../../understand/understand.ts";
import { COMMAND_ACTIONS } from "../commands/commands.ts";
import { personSpeaks } from "../handover/person-speaks.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { reachLimit, withTrail } from "../turn.ts";
import { answerEmergency } from "./emergency.ts";
import { readWords } from "./read-words.ts";

/**
 * While a person has the word, the bot answers only emergencies and commands; beyond the day's limit
 * of turns only emergencies and the way to an officer, and one sentence for all else.
 */
export function takeReserved(turn: Turn, happening: CitizenHappening): Turn {
  const asked = askedOf(turn, happening);
  if (asked === "emergency") return answerEmergency(turn, fold(turn.session.message));
  const reserved = personSpeaks(turn.session, turn.tools.now);
  if (asked !== null && (reserved || asked === "officer")) {
    return withTrail(COMMAND_ACTIONS[asked](turn), { decision: "command", understood: asked });
  }
  if (reserved) return turn;
  return saySentence(reachLimit(turn, "turns_per_day"), "limit_turns");
}

function askedOf(turn: Turn, happening: CitizenHappening): CommandId | "emergency" | null {
  if (happening.kind === "citizen_tapped") {
    const { action } = happening;
    return action.kind === "command" && isCommand(action.command) ? action.command : null;
  }
  if (happening.kind !== "citizen_wrote") return null;
  const reading = understand(turn.library.model, readWords(happening.text), { options: [] });
  return reading.emergency ? "emergency" : reading.command;
}
