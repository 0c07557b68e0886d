import { stepNow } from "../../library/library-history.ts";
import type { ButtonAction } from "../../message/button.ts";
import type { CitizenHappening } from "../../message/happening.ts";
import { waitingButtons, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

type Tapped = Extract<CitizenHappening, { kind: "citizen_tapped" }>;

/**
 * What a button of an older library means in the one in use: its step under the name it has now. Options
 * of a choice are known by their values; what is only counted (suggested answers, moves of a guide) is
 * found by the words on it, since the count may have changed.
 */
export function renewButton(turn: Turn, { action, label, library }: Tapped): ButtonAction {
  if (action.kind !== "answer" || library === turn.library.hash) return action;
  const step = stepNow(turn.library, library, action.flow, action.step);
  const waiting = waitingStep(turn);
  const counted = waiting?.kind === "ask" || waiting?.kind === "guide";
  if (!counted || waiting.id !== step) return { ...action, step };
  const same = waitingButtons(turn, waiting).find((it) => it.label === label);
  return same?.action ?? { ...action, step, option: UNKNOWN_OPTION };
}

/** No button has it. */
const UNKNOWN_OPTION = "";
