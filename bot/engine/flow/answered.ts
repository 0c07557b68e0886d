import type { AskStep, ChooseStep } from "../../flow/step.ts";
import type { Checkpoint, Frame } from "../session.ts";
import type { Turn } from "../turn.ts";

/** A question that was answered and can be opened again. */
export type Answered = {
  /** Place of the state before it among the checkpoints. */
  readonly index: number;
  readonly frame: Frame;
  readonly step: AskStep | ChooseStep;
};

/** The questions answered since the last thing that cannot be taken back, the newest first, each once. */
export function answeredQuestions(turn: Turn): Answered[] {
  const { checkpoints } = turn.session;
  const barrier = checkpoints.findLastIndex((it) => it.kind === "barrier");
  const found = new Map<string, Answered>();
  for (let index = checkpoints.length - 1; index > barrier; index -= 1) {
    const answered = answeredAt(turn, checkpoints[index], index);
    if (answered === null) continue;
    const key = `${answered.frame.flow}/${answered.step.id}`;
    if (!found.has(key)) found.set(key, answered);
  }
  return [...found.values()];
}

function answeredAt(
  turn: Turn,
  checkpoint: Checkpoint | undefined,
  index: number,
): Answered | null {
  const frame = checkpoint?.kind === "answer" ? checkpoint.frames.at(-1) : undefined;
  if (frame === undefined) return null;
  const step = turn.library.flows.get(frame.flow)?.steps.get(frame.step);
  if (step?.kind !== "ask" && step?.kind !== "choose") return null;
  return { index, frame, step };
}
