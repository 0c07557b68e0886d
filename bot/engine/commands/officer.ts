import { openCase } from "../handover/open-case.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Opens a case at once, from anywhere; the running flow keeps its place. */
export function askForOfficer(turn: Turn): Turn {
  const opened = openCase(turn, { reason: "yeu_cau", team: null, priority: 2, summary: null });
  return withSession(opened, { side: null, misses: 0 });
}
