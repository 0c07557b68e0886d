import { isCommand } from "../../flow/command.ts";
import type { ButtonAction } from "../../message/button.ts";
import { COMMAND_ACTIONS } from "../commands/commands.ts";
import { tellExpired } from "../commands/resume.ts";
import { askAgain } from "../flow/ask-again.ts";
import { missAtStep } from "../flow/miss.ts";
import { runFlow } from "../flow/run-flow.ts";
import { answerSideOption } from "../side/answer-side.ts";
import { askSide } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import { slotOf } from "../steps/ask.ts";
import { answerStep, waitingButtons, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession } from "../turn.ts";
import { answerFaq } from "./answer-faq.ts";
import { enterFlow } from "./enter-flow.ts";

/** Does what a button of ours says. An answer to a question that no longer waits is asked about first. */
export function press(turn: Turn, action: ButtonAction): Turn {
  const free = withSession(turn, { side: null });
  switch (action.kind) {
    case "side":
      return answerSideOption(turn, action) ?? gone(free);
    case "answer":
      return pressAnswer(free, action);
    case "open":
      return openFlow(free, action);
    case "command":
      return isCommand(action.command) ? COMMAND_ACTIONS[action.command](free) : gone(free);
    case "faq":
      return answerFaq(free, action.faq);
    case "share_location":
      return missPlace(free);
    case "url":
    case "call":
      return askAgain(free, { bridge: false });
  }
}

/** The channel could not tell where the citizen is. */
function missPlace(turn: Turn): Turn {
  const step = waitingStep(turn);
  if (step?.kind !== "ask" || slotOf(turn, step)?.type !== "location") return gone(turn);
  return missAtStep(turn, step, { kind: "refused", because: "location_unknown" });
}

type AnswerAction = Extract<ButtonAction, { kind: "answer" }>;

function pressAnswer(turn: Turn, action: AnswerAction): Turn {
  const step = waitingStep(turn);
  if (step === null || !isCurrent(turn, action)) return stale(turn, action);
  const outcome = answerStep(turn, step, { kind: "option", option: action.option });
  // A suggested answer may be one that the slot refuses: a wrong answer like any other.
  return outcome.kind === "taken"
    ? runFlow(outcome.turn, outcome.next)
    : missAtStep(turn, step, outcome);
}

function isCurrent(turn: Turn, action: AnswerAction): boolean {
  const step = waitingStep(turn);
  if (step === null || topFrame(turn)?.flow !== action.flow || step.id !== action.step)
    return false;
  return waitingButtons(turn, step).some(
    (it) => it.action.kind === "answer" && it.action.option === action.option,
  );
}

/** The button belongs to an earlier question: ask whether to go back there, while that place exists. */
function stale(turn: Turn, action: AnswerAction): Turn {
  const { expired } = turn.session;
  const told = expired.includes(action.flow) ? tellExpired(turn, action.flow) : null;
  if (told !== null) return told;
  if (turn.library.flows.get(action.flow)?.steps.has(action.step) !== true) return gone(turn);
  return askSide(turn, { kind: "stale_button", action }, sentence(turn, "stale_button"));
}

function gone(turn: Turn): Turn {
  return askAgain(saySentence(turn, "stale_button_gone"), { bridge: false });
}

function openFlow(turn: Turn, action: Extract<ButtonAction, { kind: "open" }>): Turn {
  const flow = turn.library.flows.get(action.flow);
  if (flow === undefined) return gone(turn);
  const step = action.step !== undefined && flow.steps.has(action.step) ? action.step : null;
  if (step !== null && topFrame(turn)?.flow === flow.id)
    return runFlow(turn, { kind: "step", step });
  return enterFlow(turn, flow.id, step);
}
