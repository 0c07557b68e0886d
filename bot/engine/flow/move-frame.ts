import type { Flow } from "../../flow/flow.ts";
import { waits } from "../../flow/step.ts";
import { stepNow, stepsBefore } from "../../library/library-history.ts";
import type { Checkpoint, Frame } from "../session.ts";
import { fitsSlot } from "../slots/fits-slot.ts";
import type { Turn } from "../turn.ts";
import { passedAt } from "./reopen.ts";

/** Where a frame came from: the session it belongs to, and how deep it lies. */
export type FrameOrigin = {
  /** Hash of the library it was run with last. */
  readonly from: string;
  readonly depth: number;
  /** Of the talk it belongs to, moved to the new library already. */
  readonly passed: readonly Checkpoint[];
};

/**
 * Moves a running flow to the library in use: the same step, else what it is called now, else the nearest
 * earlier question that is still there, else the flow's first. Where a value is refused now, its question
 * comes first; the flow then passes over what is still good. Null: the flow is gone.
 */
export function moveFrame(turn: Turn, frame: Frame, origin: FrameOrigin): Frame | null {
  const flow = turn.library.flows.get(frame.flow);
  const step = flow === undefined ? null : placeIn(turn, flow, frame, origin);
  if (flow === undefined || step === null) return null;
  const moved = { ...frame, step, slots: validSlots(flow, frame.slots) };
  const asked = refusedQuestion(turn, flow, frame, origin);
  if (asked !== null) {
    const carried = [...passedAfter(origin, frame, asked), ...frame.carried];
    return { ...moved, step: asked, carried, guide: null, correcting: null, misses: 0 };
  }
  if (step !== frame.step) return { ...moved, guide: null, correcting: null, misses: 0 };
  return { ...moved, guide: guideWithin(flow, frame) };
}

function placeIn(turn: Turn, flow: Flow, frame: Frame, origin: FrameOrigin): string | null {
  // A flow that called another stands at the call until that one is done.
  const kind = flow.steps.get(frame.step)?.kind;
  if (kind === "call" || (kind === "lookup" && frame.lookUp !== null)) return frame.step;
  const isQuestion = (id: string) => isWaiting(flow, id);
  const now = stepNow(turn.library, origin.from, flow.id, frame.step);
  if (isQuestion(now)) return now;
  const answered = questionsPassed(origin, frame).findLast(isQuestion);
  const before = stepsBefore(turn.library, origin.from, flow.id, frame.step).find(isQuestion);
  return answered ?? before ?? flow.order.find(isQuestion) ?? null;
}

function isWaiting(flow: Flow, id: string): boolean {
  const step = flow.steps.get(id);
  return step !== undefined && waits(step);
}

function questionsPassed({ passed, depth }: FrameOrigin, frame: Frame): string[] {
  return passed.flatMap((it) => {
    const then = it.kind === "answer" && it.frames.length === depth + 1 ? it.frames[depth] : null;
    return then?.flow === frame.flow ? [then.step] : [];
  });
}

/** The first question that the citizen answered with something its flow now refuses. */
function refusedQuestion(turn: Turn, flow: Flow, frame: Frame, origin: FrameOrigin): string | null {
  const passed = questionsPassed(origin, frame);
  const asked = passed.find((id) => {
    const step = flow.steps.get(id);
    if (step?.kind !== "ask" && step?.kind !== "choose") return false;
    const value = frame.slots[step.slot ?? ""] ?? turn.session.slots[step.slot ?? ""]?.value;
    return step.slot !== null && value !== undefined && !fitsSlot(flow, step.slot, value);
  });
  return asked ?? null;
}

function passedAfter({ passed, depth }: FrameOrigin, frame: Frame, step: string): string[] {
  const index = passed.findIndex((it) => {
    const then = it.kind === "answer" ? it.frames[depth] : undefined;
    return then?.flow === frame.flow && then.step === step;
  });
  const later = passedAt(passed.slice(index + 1), frame, depth);
  return later.filter((id) => id !== step);
}

/** A walk-through that became shorter goes on at its last item. */
function guideWithin(flow: Flow, frame: Frame): Frame["guide"] {
  const step = flow.steps.get(frame.step);
  if (frame.guide === null || step?.kind !== "guide") return null;
  if (frame.guide.item < step.items.length) return frame.guide;
  return { item: step.items.length - 1, at: "item" };
}

/** Values that the flow would not take any more are forgotten. */
export function validSlots(flow: Flow, slots: Frame["slots"]): Frame["slots"] {
  const valid = Object.entries(slots).filter(([name, value]) => fitsSlot(flow, name, value));
  return Object.fromEntries(valid);
}
