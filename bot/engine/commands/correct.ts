import type { SlotValue } from "../../flow/slot.ts";
import type { Answered } from "../flow/answered.ts";
import { answeredQuestions } from "../flow/answered.ts";
import { askAgain } from "../flow/ask-again.ts";
import { goOn, goOnTo } from "../flow/go-on.ts";
import { reopen } from "../flow/reopen.ts";
import { runFlow } from "../flow/run-flow.ts";
import type { StepPlace } from "../session.ts";
import { askSide } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import { takeValue } from "../steps/take-value.ts";
import type { Turn } from "../turn.ts";

/** Asks which of the answers given is to be corrected; a single one is asked again at once. */
export function correct(turn: Turn): Turn {
  const answered = answeredQuestions(turn);
  const [only, ...others] = answered;
  if (only === undefined) {
    const tooLate = turn.session.checkpoints.at(-1)?.kind === "barrier";
    const told = saySentence(turn, tooLate ? "cannot_undo" : "nothing_to_correct");
    return askAgain(told, { bridge: false });
  }
  if (others.length === 0) return askAgain(reopen(turn, only), { bridge: false });
  const steps = answered
    .slice(0, CHOICES)
    .map(({ frame, step }) => ({ flow: frame.flow, step: step.id }));
  return askSide(turn, { kind: "correct_which", steps }, sentence(turn, "correct_which"));
}

/** The newest answers, as many as a list stays readable. */
const CHOICES = 8;

/** Asks an answered question again; what was answered since is kept. */
export function askForCorrection(turn: Turn, place: StepPlace): Turn {
  const answered = find(turn, place);
  if (answered === null) return askAgain(turn, { bridge: false });
  return askAgain(reopen(turn, answered), { bridge: false });
}

/** Puts a new value in the place of an old one, and runs on from there over all that is still good. */
export function correctNow(turn: Turn, place: StepPlace, value: SlotValue): Turn {
  const answered = find(turn, place);
  if (answered === null) return askAgain(turn, { bridge: false });
  const { step } = answered;
  const taken = takeValue(saySentence(reopen(turn, answered), "corrected"), step.slot, value);
  const option = step.kind === "choose" ? step.options.find((it) => it.value === value) : undefined;
  const next =
    option?.to == null ? goOn(taken, step.next) : goOnTo(taken, { kind: "go", to: option.to });
  return runFlow(next.turn, next.next);
}

function find(turn: Turn, { flow, step }: StepPlace): Answered | null {
  const found = answeredQuestions(turn).find((it) => it.frame.flow === flow && it.step.id === step);
  return found ?? null;
}
