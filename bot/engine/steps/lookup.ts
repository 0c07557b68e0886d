import type { LookupStep } from "../../flow/action-step.ts";
import { lookUpOf } from "../../flow/look-up.ts";
import { markBarrier } from "../flow/checkpoint.ts";
import { goOn } from "../flow/go-on.ts";
import { askOutside, inputsOf } from "../look-ups/ask-outside.ts";
import { lookUpHere } from "../look-ups/pure-look-ups.ts";
import { storeResult } from "../look-ups/store-result.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/**
 * Looks something up: at once where the library knows it, else outside, and the citizen hears that it is
 * being looked up. "quay lại" cannot pass one that changes something outside.
 */
export function enterLookup(turn: Turn, step: LookupStep): StepOutcome {
  const frame = topFrame(turn);
  const inputs = frame === null ? null : inputsOf(turn, frame, step);
  if (inputs === null) return failed(turn, step);
  const result = lookUpHere(turn, step.lookUp, inputs);
  if (result === null) return failed(turn, step);
  if (result !== undefined) return goOn(storeResult(turn, step, result), step.next);
  const id = `lookup:${turn.tools.newId("question")}`;
  const until = turn.tools.now + step.timeout;
  const pending = withTopFrame(turn, { lookUp: { id, due: until, until } });
  const asked = askOutside(saySentence(pending, "looking_up"), id);
  const barred = lookUpOf(step.lookUp).sends ? markBarrier(asked) : asked;
  return { turn: barred, next: { kind: "wait" } };
}

function failed(turn: Turn, step: LookupStep): StepOutcome {
  return { turn, next: { kind: "give_up", how: step.onError, next: step.next } };
}
