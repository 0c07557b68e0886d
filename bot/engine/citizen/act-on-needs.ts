import { isRefused } from "../../understand/decide.ts";
import type { Candidate, Reading } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { newFrame } from "../flow/new-frame.ts";
import { answerSuspicion, holdsSuspect, warnOfScam } from "../scam/answer-suspicion.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession, withTrail } from "../turn.ts";
import { actOn, asksBack, flowFor, leadsSomewhere } from "./act-on.ts";

/** A scam goes before everything else the message may be about; then its second need. */
export function takeScam(turn: Turn, reading: Reading): Turn | null {
  const warned = warnOfScam(turn, reading);
  if (warned !== null) return takeSecond(warned, secondOf(reading));
  if (reading.decision !== "scam") return null;
  const candidate = reading.candidates.find(({ topic }) => topic === "lua-dao");
  const acted =
    candidate === undefined || isToldAlready(turn, candidate, reading)
      ? null
      : actOn(turn, candidate);
  return takeSecond(acted ?? answerSuspicion(turn, reading.text), secondOf(reading));
}

/** A flow that would ask for a message to judge, where the message stands there already. */
function isToldAlready(turn: Turn, { id }: Candidate, { text }: Reading): boolean {
  const steps = flowFor(turn, id)?.steps.values() ?? [];
  return [...steps].some(({ kind }) => kind === "check_scam") && holdsSuspect(turn, text);
}

/**
 * Takes what was surely understood, then the second need. Null when nothing was sure enough, or nothing
 * follows from it.
 */
export function actOnNeeds(turn: Turn, reading: Reading): Turn | null {
  const best = sureCandidate(reading);
  if (best === null || (best.p < ANSWER_AT && turn.library.anyFlow !== null)) return null;
  const second = secondOf(reading);
  // What is only told goes first: a question would leave it waiting for its answer.
  if (second !== null && asksBack(turn, best) && !asksBack(turn, second)) {
    const told = leadsSomewhere(turn, second) ? actOn(turn, second) : null;
    return actOn(told ?? turn, best);
  }
  const laid = second === null || !asksBack(turn, best) ? null : layBeneath(turn, second);
  const begun = laid === null ? null : actOn(laid, best);
  if (begun !== null && begun.session.frames.length > 1) return begun;
  const acted = actOn(turn, best);
  return acted === null ? null : takeSecond(acted, second);
}

/** A likely refusal is acted on too: it may have an answer of its own. */
function sureCandidate({ decision, candidates, topics, needs }: Reading): Candidate | null {
  // Two needs make the whole doubtful, not what each part says.
  if (decision === "clarify") return needs?.[0] ?? null;
  const [topic] = topics;
  if (topic === undefined || (decision === "menu" && !isRefused(topic))) return null;
  return candidates.find((it) => it.topic === topic.topic) ?? null;
}

function secondOf({ needs }: Reading): Candidate | null {
  return needs?.[1] ?? null;
}

/** The flow of the second need, to be begun when the first one ends; null where it has none. */
function layBeneath(turn: Turn, second: Candidate): Turn | null {
  const flow = flowFor(turn, second.id);
  if (flow === null) return null;
  return withSession(turn, { frames: [newFrame(turn, flow.id)], checkpoints: [] });
}

/** One thing at a time: where the first need began to ask something, the second waits for its turn. */
function takeSecond(turn: Turn, second: Candidate | null): Turn {
  if (second === null || topFrame(turn) !== null || turn.session.side !== null) return turn;
  const acted = leadsSomewhere(turn, second) ? actOn(turn, second) : null;
  // The turn goes by the first need's name: a scam stays one.
  return acted === null ? turn : withTrail(acted, turn.trail);
}
