import { recordCase } from "../handover/open-case.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withTrail } from "../turn.ts";

/**
 * The emergency card and a case of the highest priority, before everything else; the flow keeps its place.
 * Who just sent money to a swindler hears what to do in the first minutes instead.
 */
export function answerEmergency(turn: Turn, folded: string): Turn {
  const recorded = recordCase(turn, {
    reason: "khan_cap",
    team: null,
    priority: 1,
    summary: null,
  });
  const told = saySentence(recorded, LOST_MONEY.test(folded) ? "money_lost" : "emergency");
  return withTrail({ ...told, paced: true }, { decision: "officer" });
}

/** Words of somebody who was swindled, in a message that is an emergency already; folded: "lua" is fire too. */
const LOST_MONEY =
  /\b(?:(?:bi|bon|ke|tui|cho) lua|lua (?:dao|gat|tien|het|mat)|chuyen tien|chuyen khoan|mat (?:het )?tien|tien trong tai khoan|scam\w*|swindle\w*|sent money|transferred)\b/;
