import type { Candidate, Reading } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { answerSuspicion, warnOfScam } from "../scam/answer-suspicion.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTrail } from "../turn.ts";
import { actOn, asksBack, leadsSomewhere } from "./act-on.ts";

/** A scam goes before everything else the message may be about; then its second need. */
export function takeScam(turn: Turn, reading: Reading): Turn | null {
  const warned = warnOfScam(turn, reading);
  if (warned !== null) return takeSecond(warned, reading.secondNeed);
  if (reading.decision !== "scam") return null;
  const candidate = reading.candidates.find(({ topic }) => topic === "lua-dao");
  const acted = candidate === undefined ? null : actOn(turn, candidate);
  return takeSecond(acted ?? answerSuspicion(turn, reading.text), reading.secondNeed);
}

/**
 * Takes what was surely understood, then the second need. Null when nothing was sure enough, or nothing
 * follows from it.
 */
export function actOnNeeds(turn: Turn, reading: Reading): Turn | null {
  const best = sureCandidate(reading);
  if (best === null || (best.p < ANSWER_AT && turn.library.anyFlow !== null)) return null;
  const { secondNeed } = reading;
  // What is only told goes first: a question would leave it waiting for its answer.
  if (secondNeed !== null && asksBack(turn, best) && !asksBack(turn, secondNeed)) {
    const told = leadsSomewhere(turn, secondNeed) ? actOn(turn, secondNeed) : null;
    return actOn(told ?? turn, best);
  }
  const acted = actOn(turn, best);
  return acted === null ? null : takeSecond(acted, secondNeed);
}

/** A refusal is acted on too: it may have an answer of its own. */
function sureCandidate({ decision, candidates, topics, secondNeed }: Reading): Candidate | null {
  const [topic] = topics;
  const best = candidates.find((it) => it.topic === topic?.topic);
  if (best === undefined) return null;
  if (decision === "clarify") return secondNeed !== null && best.p >= HALF_SURE ? best : null;
  return decision === "menu" && best.topic !== "ngoai-pham-vi" ? null : best;
}

/** Enough where a sentence of its own asks for it. */
const HALF_SURE = 0.5;

/** One thing at a time: where the first need began to ask something, the second waits for its turn. */
function takeSecond(turn: Turn, second: Candidate | null): Turn {
  if (second === null || topFrame(turn) !== null || turn.session.side !== null) return turn;
  const acted = leadsSomewhere(turn, second) ? actOn(turn, second) : null;
  // The turn goes by the first need's name: a scam stays one.
  return acted === null ? turn : withTrail(acted, turn.trail);
}
