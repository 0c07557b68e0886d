import type { AskStep, WaitingStep } from "../../flow/step.ts";
import { fold } from "../../text/fold.ts";
import type { Candidate, Reading, ReadingContext } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { understand } from "../../understand/understand.ts";
import { COMMAND_ACTIONS } from "../commands/commands.ts";
import { missAtStep } from "../flow/miss.ts";
import { runFlow } from "../flow/run-flow.ts";
import { warnOfScam } from "../scam/answer-suspicion.ts";
import { judgeFor } from "../scam/scam-card.ts";
import { answerSide } from "../side/answer-side.ts";
import { askSide } from "../side/ask-side.ts";
import type { Misfit } from "../slots/parsed.ts";
import { sentence } from "../speak/render-text.ts";
import type { Answer } from "../steps/outcome.ts";
import { answerStep, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withSession, withTrail } from "../turn.ts";
import { actOn } from "./act-on.ts";
import { actOnNeeds, takeScam } from "./act-on-needs.ts";
import { answerEmergency } from "./emergency.ts";
import { isOwnOption } from "./is-own-option.ts";
import { offeredOptions, pressOffered } from "./offered.ts";
import { optionWithin } from "./option-within.ts";
import { readCorrection } from "./read-correction.ts";
import { takeCorrection } from "./take-correction.ts";
import { takeUnclaimed } from "./take-unclaimed.ts";

/** Takes a written message, by the precedence of the flow language: the first that claims it has it. */
export function takeText(before: Turn, text: string): Turn {
  const turn: Turn = { ...before, judged: { text, judgement: judgeFor(before, text) } };
  const reading = understand(turn.library.model, text, contextOf(turn));
  if (reading.emergency) return answerEmergency(turn, reading.folded);
  const sided = turn.session.side === null ? null : answerSide(turn, reading);
  if (sided !== null) return sided;
  const step = waitingStep(turn);
  if (reading.command !== null && !(step !== null && isOwnOption(turn, step, reading))) {
    const commanded = COMMAND_ACTIONS[reading.command](turn);
    return withTrail(withoutOldSide(turn, commanded), {
      decision: "command",
      understood: reading.command,
    });
  }
  const free = withSession(turn, { side: null });
  const corrected = takeCorrection(free, text);
  if (corrected !== null) {
    return withTrail(corrected, { decision: "command", understood: "correct" });
  }
  return step === null ? takeIdle(free, reading) : takeAtStep(free, step, reading);
}

function contextOf(turn: Turn): ReadingContext {
  const frame = topFrame(turn);
  const scam = turn.judged?.judgement.verdict === "scam";
  const options = offeredOptions(turn);
  return frame === null ? { options, scam } : { options, scam, topic: flowOf(turn, frame).topic };
}

/** A command leaves a side question behind, unless it just asked one. */
function withoutOldSide(before: Turn, after: Turn): Turn {
  const same = after.session.side?.id === before.session.side?.id;
  return same ? withSession(after, { side: null }) : after;
}

/** Nothing waits. */
function takeIdle(turn: Turn, reading: Reading): Turn {
  const understood = withSession(turn, { misses: 0 });
  return (
    pressOffered(understood, reading) ??
    takeScam(understood, reading) ??
    actOnNeeds(understood, reading) ??
    takeUnclaimed(turn, reading)
  );
}

/** A question of ours waits. */
function takeAtStep(turn: Turn, step: WaitingStep, reading: Reading): Turn {
  const strict = answer(turn, step, { kind: "text", reading, loose: false });
  if (strict.kind === "taken") return strict.turn;
  const digression = digressionOf(reading);
  if (step.kind === "ask" && step.verbatim) {
    const doubtful = digression !== null && !isToBeJudged(turn, step, reading, digression);
    return takeVerbatim(turn, step, reading, doubtful);
  }
  const warned = warnOfScam(turn, reading);
  if (warned !== null) return warned;
  const digressed = digression === null ? null : actOn(turn, digression);
  if (digressed !== null) return digressed;
  const loose = answer(turn, step, { kind: "text", reading, loose: true });
  if (loose.kind === "taken") return loose.turn;
  return answerWithin(turn, step, reading) ?? missAtStep(turn, step, strict);
}

/** Takes the one option that stands within the sentence, or behind "à không"; null when none does. */
function answerWithin(turn: Turn, step: WaitingStep, reading: Reading): Turn | null {
  const meant = readCorrection(reading.text)?.value ?? "";
  const option = optionWithin(turn, step, reading.folded) ?? optionWithin(turn, step, fold(meant));
  if (option === null) return null;
  const within = answer(turn, step, { kind: "option", option });
  return within.kind === "taken" ? within.turn : null;
}

function takeVerbatim(turn: Turn, step: WaitingStep, reading: Reading, doubtful: boolean): Turn {
  if (doubtful) {
    const matter = { kind: "verbatim", text: reading.text } as const;
    return askSide(turn, matter, sentence(turn, "verbatim_or_other"));
  }
  const loose = answer(turn, step, { kind: "text", reading, loose: true });
  return loose.kind === "taken" ? loose.turn : missAtStep(turn, step, loose);
}

/** A pasted message is what a question wants whose answer is judged next, even one much like a known swindle. */
function isToBeJudged(turn: Turn, step: AskStep, reading: Reading, best: Candidate): boolean {
  const frame = topFrame(turn);
  const next = frame === null ? undefined : flowOf(turn, frame).steps.get(step.next ?? "");
  if (next?.kind !== "check_scam" || next.slot !== step.slot) return false;
  if (best.p === REPEATED_WORD_FOR_WORD) return false;
  return reading.scam || (best.topic === "lua-dao" && !turn.library.flowOfIntent.has(best.id));
}

/** A library example repeated word for word is never taken as a name or free text. */
const REPEATED_WORD_FOR_WORD = 1;

/** What leads away from a waiting question; talk outside the subject does only when it is a known example. */
function digressionOf(reading: Reading): Candidate | null {
  const [best] = reading.candidates;
  if (best === undefined || best.p < ANSWER_AT) return null;
  const chatter = best.topic === "ngoai-pham-vi" && best.p < REPEATED_WORD_FOR_WORD;
  return chatter ? null : best;
}

type Taken = { kind: "taken"; turn: Turn } | Misfit;

/** Lets the waiting step take words, and runs on from there. */
export function answer(turn: Turn, step: WaitingStep, given: Answer): Taken {
  const outcome = answerStep(turn, step, given);
  if (outcome.kind !== "taken") return outcome;
  return { kind: "taken", turn: runFlow(outcome.turn, outcome.next) };
}
