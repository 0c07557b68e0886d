import type { AskStep, ChooseStep, Step, WaitingStep } from "../../flow/step.ts";
import { markAnswer } from "../flow/checkpoint.ts";
import { fitsSlot } from "../slots/fits-slot.ts";
import { printSlot } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { renderText } from "../speak/render-text.ts";
import { say, saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withTopFrame } from "../turn.ts";
import { enterCall } from "./call.ts";
import { afterValue, carryOver } from "./carry-over.ts";
import { enterCheckScam } from "./check-scam.ts";
import { enterEnd } from "./end.ts";
import { enterGo } from "./go.ts";
import { startGuide } from "./guide.ts";
import { enterIf } from "./if.ts";
import { enterLookup } from "./lookup.ts";
import { enterOfficer } from "./officer.ts";
import type { StepOutcome } from "./outcome.ts";
import { enterRemind } from "./remind.ts";
import { enterSay } from "./say.ts";
import { enterForget, enterSet } from "./set.ts";
import { questionMessage } from "./waiting.ts";

/** Enters a step: what it says and does, and where the flow goes next. */
export function enterStep(turn: Turn, step: Step): StepOutcome {
  return carryOver(turn, step) ?? enterAnew(turn, step);
}

function enterAnew(turn: Turn, step: Step): StepOutcome {
  switch (step.kind) {
    case "say":
      return enterSay(turn, step);
    case "if":
      return enterIf(turn, step);
    case "go":
      return enterGo(turn, step);
    case "officer":
      return enterOfficer(turn, step);
    case "end":
      return enterEnd(turn, step);
    case "ask":
    case "choose":
      return knownAlready(turn, step) ?? enterWaiting(turn, step);
    case "guide":
      return enterWaiting(startGuide(turn), step);
    case "confirm":
    case "quiz":
    case "rate":
      return enterWaiting(turn, step);
    case "set":
      return enterSet(turn, step);
    case "forget":
      return enterForget(turn, step);
    case "call":
      return enterCall(turn, step);
    case "check_scam":
      return enterCheckScam(turn, step);
    case "lookup":
      return enterLookup(turn, step);
    case "remind":
      return enterRemind(turn, step);
  }
}

function enterWaiting(turn: Turn, step: WaitingStep): StepOutcome {
  return { turn: say(turn, questionMessage(turn, step, false)), next: { kind: "wait" } };
}

/**
 * A slot that was kept from before is not asked again when a flow starts anew: it is told, with the way
 * to correct it, and "quay lại" leads to its question.
 */
function knownAlready(turn: Turn, step: AskStep | ChooseStep): StepOutcome | null {
  const frame = topFrame(turn);
  if (frame === null || step.slot === null) return null;
  if (!frame.inherited.includes(step.slot)) return null;
  const value = slotsOf(turn)[step.slot];
  if (value === undefined || !fitsSlot(flowOf(turn, frame), step.slot, value)) return null;
  const next = afterValue(step, value);
  if (next === null) return null;
  const inherited = frame.inherited.filter((it) => it !== step.slot);
  const marked = markAnswer(withTopFrame(turn, { inherited }));
  const told = saySentence(marked, "known_slot", {
    "giá trị": printSlot(turn, step.slot, value, renderText),
  });
  return { turn: told, next };
}
