import type { Candidate, Reading } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { answerSuspicion, warnOfScam } from "../scam/answer-suspicion.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import { actOn, leadsSomewhere } from "./act-on.ts";

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
  const acted = actOn(turn, best);
  return acted === null ? null : takeSecond(acted, reading.secondNeed);
}

/** A refusal is acted on too: it may have an answer of its own. */
function sureCandidate({ decision, candidates, topics }: Reading): Candidate | null {
  const [topic] = topics;
  if (decision === "clarify" || topic === undefined) return null;
  if (decision === "menu" && topic.topic !== "ngoai-pham-vi") return null;
  return candidates.find((it) => it.topic === topic.topic) ?? null;
}

/** One thing at a time: where the first need began to ask something, the second waits for its turn. */
function takeSecond(turn: Turn, second: Candidate | null): Turn {
  if (second === null || topFrame(turn) !== null || turn.session.side !== null) return turn;
  return leadsSomewhere(turn, second) ? (actOn(turn, second) ?? turn) : turn;
}
