import { recordCase } from "../handover/open-case.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withTrail } from "../turn.ts";

/** The emergency card and a case of the highest priority, before everything else; the flow keeps its place. */
export function answerEmergency(turn: Turn): Turn {
  const recorded = recordCase(turn, {
    reason: "khan_cap",
    team: null,
    priority: 1,
    summary: null,
  });
  const told = saySentence(recorded, "emergency");
  return withTrail({ ...told, paced: true }, { decision: "officer" });
}
