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
  return withTrail(saySentence(recorded, "emergency"), { decision: "officer" });
}
