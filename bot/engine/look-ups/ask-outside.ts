import type { LookupStep } from "../../flow/action-step.ts";
import type { Frame } from "../session.ts";
import { visibleSlots } from "../slots/visible-slots.ts";
import { allFrames, mapFrames } from "../timers/keep-timers.ts";
import type { Turn } from "../turn.ts";
import { withEffect, withSession } from "../turn.ts";
import type { LookUpInputs } from "./pure-look-ups.ts";

/** A look-up is asked for again when nothing was heard of it for this long, ms. */
const PATIENCE_MS = 3_000;

/** Asks the world for a pending look-up, and sets the moment to ask about it again. */
export function askOutside(turn: Turn, id: string): Turn {
  const frame = allFrames(turn.session).find((it) => it.lookUp?.id === id);
  const step = frame === undefined ? undefined : lookUpStepOf(turn, frame);
  if (frame === undefined || frame.lookUp === null || step === undefined) return turn;
  const { until } = frame.lookUp;
  const due = Math.min(turn.tools.now + PATIENCE_MS, until);
  const waiting = mapFrames(turn.session, (it) =>
    it.lookUp?.id === id ? { ...it, lookUp: { ...it.lookUp, due } } : it,
  );
  return withEffect(withSession(turn, waiting), {
    type: "look_up",
    id,
    lookUp: step.lookUp,
    inputs: inputsOf(turn, frame, step) ?? {},
    until,
  });
}

function lookUpStepOf(turn: Turn, frame: Frame): LookupStep | undefined {
  const step = turn.library.flows.get(frame.flow)?.steps.get(frame.step);
  return step?.kind === "lookup" ? step : undefined;
}

/** What the look-up is handed; null while something of it is not known. */
export function inputsOf(turn: Turn, frame: Frame, step: LookupStep): LookUpInputs | null {
  const known = visibleSlots(turn.library, turn.session, frame, turn.tools.now);
  const inputs: Record<string, string> = {};
  for (const { input, slot } of step.with) {
    const value = known[slot];
    if (value === undefined) return null;
    inputs[input] = String(value);
  }
  return inputs;
}
