import type { Flow } from "../../flow/flow.ts";
import type { SlotValue } from "../../flow/slot.ts";
import { waits } from "../../flow/step.ts";
import type { Checkpoint, Frame, Unfinished } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/**
 * Moves a session to the library in use, frame by frame: the same step, else the step it was renamed to,
 * else the nearest earlier question that the citizen passed and that still exists, else the flow's first
 * question. When a flow is gone, the citizen is at home again.
 */
export function moveToLibrary(turn: Turn): Turn {
  const { session, library } = turn;
  if (session.library === library.hash) return turn;
  const frames = session.frames.flatMap(
    (frame) => moveFrame(turn, session.checkpoints, frame) ?? [],
  );
  const removed = frames.length < session.frames.length;
  const next = withSession(turn, {
    library: library.hash,
    frames: removed ? [] : frames,
    checkpoints: removed ? [] : keepValid(turn, session.checkpoints),
    unfinished: session.unfinished.flatMap((work) => moveUnfinished(turn, work)),
  });
  const moved = removed ? "home" : movedTo(turn, frames);
  if (moved === null) return next;
  return { ...withSession(next, { side: null }), upkeep: { ...turn.upkeep, moved } };
}

/** Where the waiting place went; null when it stayed. */
function movedTo(turn: Turn, frames: readonly Frame[]): Turn["upkeep"]["moved"] {
  const before = turn.session.frames.at(-1);
  const after = frames.at(-1);
  if (before === undefined || after === undefined || before.step === after.step) return null;
  const renamed = turn.library.flows.get(after.flow)?.renamedSteps[before.step] === after.step;
  return renamed ? "renamed" : "elsewhere";
}

function moveUnfinished(turn: Turn, work: Unfinished): Unfinished[] {
  const frames = work.frames.flatMap((frame) => moveFrame(turn, work.checkpoints, frame) ?? []);
  if (frames.length < work.frames.length) return [];
  return [{ ...work, frames, checkpoints: keepValid(turn, work.checkpoints) }];
}

function moveFrame(turn: Turn, passed: readonly Checkpoint[], frame: Frame): Frame | null {
  const flow = turn.library.flows.get(frame.flow);
  if (flow === undefined) return null;
  const step = placeIn(flow, frame, passed);
  if (step === null) return null;
  const stayed = step === frame.step;
  const slots = validSlots(flow, frame.slots);
  if (!stayed) return { ...frame, step, slots, guide: null, misses: 0 };
  return { ...frame, slots, guide: guideWithin(flow, frame) };
}

function placeIn(flow: Flow, frame: Frame, passed: readonly Checkpoint[]): string | null {
  const isQuestion = (id: string | undefined): id is string => {
    const step = id === undefined ? undefined : flow.steps.get(id);
    return step !== undefined && waits(step);
  };
  // A flow that called another stands at the call until that one is done.
  if (isQuestion(frame.step) || flow.steps.get(frame.step)?.kind === "call") return frame.step;
  const renamed = flow.renamedSteps[frame.step];
  if (isQuestion(renamed)) return renamed;
  const earlier = passed.flatMap((it) => questionsOf(it, flow.id));
  return earlier.findLast(isQuestion) ?? flow.order.find(isQuestion) ?? null;
}

function questionsOf(checkpoint: Checkpoint, flow: string): string[] {
  if (checkpoint.kind === "barrier") return [];
  return checkpoint.frames.filter((it) => it.flow === flow).map((it) => it.step);
}

/** A walk-through that became shorter goes on at its last item. */
function guideWithin(flow: Flow, frame: Frame): Frame["guide"] {
  const step = flow.steps.get(frame.step);
  if (frame.guide === null || step?.kind !== "guide") return null;
  if (frame.guide.item < step.items.length) return frame.guide;
  return { item: step.items.length - 1, at: "item" };
}

/** Values that the slot's bounds now refuse are forgotten. */
function validSlots(
  flow: Flow,
  slots: Readonly<Record<string, SlotValue>>,
): Readonly<Record<string, SlotValue>> {
  const valid = Object.entries(slots).filter(([name, value]) => {
    const slot = flow.slots[name];
    if (slot === undefined || typeof value !== "number") return true;
    return (slot.min ?? value) <= value && value <= (slot.max ?? value);
  });
  return Object.fromEntries(valid);
}

function keepValid(turn: Turn, checkpoints: readonly Checkpoint[]): Checkpoint[] {
  return checkpoints.filter(
    (it) =>
      it.kind === "barrier" ||
      it.frames.every((frame) => turn.library.flows.get(frame.flow)?.steps.has(frame.step)),
  );
}
