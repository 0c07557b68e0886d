import type { CitizenHappening } from "../../message/happening.ts";
import { DAY_MS } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { readWords } from "./read-words.ts";

/** Counts the citizen's message in the session and in the day, and remembers its words. */
export function countTurn(turn: Turn, happening: CitizenHappening): Turn {
  const { session, tools } = turn;
  const day = Math.floor((tools.now + VIETNAM_AHEAD_MS) / DAY_MS);
  const turns = session.today.day === day ? session.today.turns + 1 : 1;
  return withSession(turn, {
    lastAt: tools.now,
    turn: session.turn + 1,
    message: wordsOf(happening),
    today: { day, turns },
  });
}

/** Vietnam's clock is seven hours ahead of UTC all year round; ms. */
const VIETNAM_AHEAD_MS = 7 * 3_600_000;

function wordsOf(happening: CitizenHappening): string {
  if (happening.kind === "citizen_wrote") return readWords(happening.text);
  return happening.kind === "citizen_tapped" ? happening.label : "";
}

export function isOverLimit(turn: Turn): boolean {
  return turn.session.today.turns > turn.library.limits.turnsPerDay;
}
