import { isSensitive } from "../../flow/slot.ts";
import type { WaitingStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { hideMessage } from "../slots/hide-message.ts";
import type { Misfit } from "../slots/parsed.ts";
import { officerButton } from "../speak/make-button.ts";
import { sayText } from "../speak/say.ts";
import { slotOf } from "../steps/ask.ts";
import { waitingButtons } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";
import { giveUp } from "./give-up.ts";
import { isAsking, retryText } from "./retry-text.ts";

/** A wrong answer to the waiting step: asked again in other words, or given up when attempts run out. */
export function missAtStep(before: Turn, step: WaitingStep, misfit: Misfit): Turn {
  const secret = step.kind === "ask" && isSensitive(slotOf(before, step) ?? undefined);
  const turn = secret ? hideMessage(before) : before;
  const misses = (topFrame(turn)?.misses ?? 0) + 1;
  const counted = withTopFrame(turn, { misses });
  const attempts = isAsking(step) ? step.attempts : OWN_ATTEMPTS;
  if (attempts !== null && misses >= attempts) {
    return giveUp(counted, isAsking(step) ? step.onGiveUp : { kind: "officer" }, step.next);
  }
  const offered = misses >= OFFICER_FROM_MISS && attempts !== null ? [officerButton(turn)] : [];
  const buttons: Button[] = [...waitingButtons(counted, step), ...offered];
  return sayText(counted, retryText(counted, step, misses, misfit), buttons);
}

/** Steps without an `attempts` of their own ask three times in all, then come the officers. */
const OWN_ATTEMPTS = 3;
/** From the second retry on a way to a person is offered. */
const OFFICER_FROM_MISS = 2;
