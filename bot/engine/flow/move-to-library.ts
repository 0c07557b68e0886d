import { stepNow } from "../../library/library-history.ts";
import type { Checkpoint, Frame, Session, Unfinished } from "../session.ts";
import { stillStands } from "../side/still-stands.ts";
import { fitsSlot } from "../slots/fits-slot.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { moveFrame, validSlots } from "./move-frame.ts";

/**
 * Moves a session to the library in use, frame by frame. A flow that is gone is left; what lies beneath
 * it goes on, and with nothing beneath the citizen is at home again.
 */
export function moveToLibrary(turn: Turn): Turn {
  const { session, library } = turn;
  if (session.library === library.hash) return turn;
  const passed = moveCheckpoints(turn, session.checkpoints);
  const frames = moveFrames(turn, session.frames, passed);
  const next = withSession(turn, {
    library: library.hash,
    frames,
    checkpoints: passedBefore(passed, [session.frames.at(-1), frames.at(-1)]),
    unfinished: session.unfinished.flatMap((work) => moveUnfinished(turn, work)),
    slots: validKept(turn, frames),
    side: session.side !== null && stillStands(library, session.side) ? session.side : null,
  });
  const moved = movedTo(turn, frames);
  if (moved === null) return next;
  return { ...withSession(next, { side: null }), upkeep: { ...turn.upkeep, moved } };
}

/** Where the waiting place went; null when it stayed. */
function movedTo(turn: Turn, frames: readonly Frame[]): Turn["upkeep"]["moved"] {
  const { session, library } = turn;
  const before = session.frames.at(-1);
  const after = frames.at(-1);
  if (before === undefined) return null;
  if (!library.flows.has(before.flow) || after?.flow !== before.flow) return "home";
  if (before.step === after.step) return null;
  const now = stepNow(library, session.library, before.flow, before.step);
  return now === after.step ? "renamed" : "elsewhere";
}

function moveFrames(
  turn: Turn,
  frames: readonly Frame[],
  passed: readonly Checkpoint[],
): readonly Frame[] {
  const from = turn.session.library;
  const moved = frames.map((frame, depth) => moveFrame(turn, frame, { from, depth, passed }));
  return moved.flatMap((frame, depth) => {
    if (frame === null) return [];
    // Nobody waits for the result of a flow whose caller is gone.
    return [moved[depth - 1] === null ? { ...frame, call: null } : frame];
  });
}

function moveUnfinished(turn: Turn, work: Unfinished): Unfinished[] {
  const passed = moveCheckpoints(turn, work.checkpoints);
  const frames = moveFrames(turn, work.frames, passed);
  if (frames.length < work.frames.length) return [];
  const checkpoints = passedBefore(passed, [work.frames.at(-1), frames.at(-1)]);
  return [{ ...work, frames, checkpoints }];
}

/** Checkpoints of places that still exist, under their new names. */
function moveCheckpoints(turn: Turn, checkpoints: readonly Checkpoint[]): Checkpoint[] {
  const { library, session } = turn;
  return checkpoints.flatMap((it): Checkpoint[] => {
    if (it.kind === "barrier") return [it];
    const frames = it.frames.flatMap((frame) => {
      const flow = library.flows.get(frame.flow);
      const step = stepNow(library, session.library, frame.flow, frame.step);
      if (flow === undefined || !flow.steps.has(step)) return [];
      return [{ ...frame, step, slots: validSlots(flow, frame.slots) }];
    });
    return frames.length === it.frames.length ? [{ ...it, frames }] : [];
  });
}

/** Where the waiting question is an earlier one, what lies behind it was not answered yet. */
function passedBefore(
  passed: readonly Checkpoint[],
  [before, after]: readonly [Frame | undefined, Frame | undefined],
): readonly Checkpoint[] {
  if (after === undefined) return [];
  const again = passed.findLastIndex((it) => {
    const then = it.kind === "answer" ? it.frames.at(-1) : undefined;
    return then?.flow === after.flow && then.step === after.step;
  });
  return again < 0 || before?.step === after.step ? passed : passed.slice(0, again);
}

/** Values kept for longer that a running flow would not take any more are forgotten. */
function validKept(turn: Turn, frames: readonly Frame[]): Session["slots"] {
  const flows = frames.flatMap((frame) => turn.library.flows.get(frame.flow) ?? []);
  const valid = Object.entries(turn.session.slots).filter(([name, { value }]) =>
    flows.every((flow) => fitsSlot(flow, name, value)),
  );
  return Object.fromEntries(valid);
}
