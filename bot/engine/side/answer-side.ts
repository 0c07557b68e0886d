import type { ButtonAction } from "../../message/button.ts";
import type { Reading } from "../../understand/reading.ts";
import { understand } from "../../understand/understand.ts";
import { actOn } from "../citizen/act-on.ts";
import { returnTo } from "../citizen/return-to.ts";
import { showMenu } from "../citizen/show-menu.ts";
import { cancelNow } from "../commands/cancel.ts";
import { askForCorrection, correctNow } from "../commands/correct.ts";
import { eraseNow } from "../commands/erase.ts";
import { resume } from "../commands/resume.ts";
import { askAgain } from "../flow/ask-again.ts";
import { goOn } from "../flow/go-on.ts";
import { runFlow } from "../flow/run-flow.ts";
import { startFlow } from "../flow/start-flow.ts";
import { recordCase } from "../handover/open-case.ts";
import type { SideQuestion } from "../session.ts";
import { parseYesNo } from "../slots/parse-yes-no.ts";
import { saySentence } from "../speak/say.ts";
import { SKIPPING } from "../steps/ask.ts";
import { takeValue } from "../steps/take-value.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { sideButtons } from "./ask-side.ts";

/** Takes words as the answer to the engine's own question; null when they are about something else. */
export function answerSide(turn: Turn, reading: Reading): Turn | null {
  const { side } = turn.session;
  if (side === null) return null;
  const option = optionOf(turn, side, reading);
  if (option !== null) return settle(turn, side, option);
  if (side.kind !== "feedback" || reading.command !== null) return null;
  return takeFeedback(withSession(turn, { side: null }));
}

/** Takes a pressed button of the engine's own question; null when that question no longer stands. */
export function answerSideOption(
  turn: Turn,
  action: Extract<ButtonAction, { kind: "side" }>,
): Turn | null {
  const { side } = turn.session;
  return side === null || side.id !== action.asked ? null : settle(turn, side, action.option);
}

function optionOf(turn: Turn, side: SideQuestion, reading: Reading): string | null {
  const picked = sideButtons(turn, side)[reading.option ?? -1];
  if (picked?.action.kind === "side") return picked.action.option;
  if (reading.command !== null && reading.command === side.kind) return "yes";
  if (side.kind === "feedback" && SKIPPING.has(reading.folded)) return "skip";
  const parsed = parseYesNo(reading.text);
  if (!YES_NO_SIDES.has(side.kind) || parsed.kind !== "value") return null;
  return parsed.value === true ? "yes" : "no";
}

/** Questions that a bare "có" or "không" answers. */
const YES_NO_SIDES: ReadonlySet<SideQuestion["kind"]> = new Set([
  "cancel",
  "switch_flow",
  "stale_button",
  "erase",
  "correct",
  "place_in_words",
  "resume",
]);

function settle(turn: Turn, side: SideQuestion, option: string): Turn {
  const free = withSession(turn, { side: null });
  if (option === "no") return askAgain(saySentence(free, "kept"), { bridge: false });
  switch (side.kind) {
    case "cancel":
      return cancelNow(free);
    case "switch_flow":
      return startFlow(free, side.flow, side.step);
    case "stale_button":
      return returnTo(free, side.action);
    case "verbatim":
      return settleVerbatim(free, side.text, option);
    case "clarify": {
      const choice = side.choices[Number(option)];
      if (choice === undefined) return showMenu(free, "menu");
      return actOn(free, choice) ?? showMenu(free, "menu");
    }
    case "feedback":
      return askAgain(saySentence(free, "kept"), { bridge: false });
    case "resume":
      return resume(free);
    case "erase":
      return eraseNow(free);
    case "correct":
      return correctNow(free, side, side.value);
    case "correct_which": {
      const place = side.steps[Number(option)];
      return place === undefined
        ? askAgain(saySentence(free, "kept"), { bridge: false })
        : askForCorrection(free, place);
    }
    case "place_in_words":
      return settleVerbatim(free, side.text, "answer");
  }
}

/** The words stand as the answer to the waiting question, or are taken as what they ask for. */
function settleVerbatim(turn: Turn, text: string, option: string): Turn {
  const step = waitingStep(turn);
  if (step?.kind !== "ask") return turn;
  if (option === "answer") {
    const taken = goOn(takeValue(turn, step.slot, text), step.next);
    return runFlow(taken.turn, taken.next);
  }
  const [meant] = understand(turn.library.model, text, { options: [] }).candidates;
  const acted = meant === undefined ? null : actOn(turn, meant);
  return acted ?? askAgain(turn, { bridge: false });
}

function takeFeedback(turn: Turn): Turn {
  const recorded = recordCase(turn, {
    reason: "khieu_nai",
    team: null,
    priority: 3,
    summary: null,
  });
  return askAgain(saySentence(recorded, "feedback_thanks"), { bridge: true });
}
